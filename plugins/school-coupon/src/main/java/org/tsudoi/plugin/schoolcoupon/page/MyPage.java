package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.api.Result;
import org.tsudoi.api.page.Sight;
import org.tsudoi.api.page.Spelling;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.redemption.Entry;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;
import org.tsudoi.plugin.schoolcoupon.redemption.Visit;
import org.tsudoi.plugin.schoolcoupon.rule.CouponNames;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;
import org.tsudoi.plugin.schoolcoupon.rule.Variant;

/** The own page (マイページ): {@code /mypage}, what somebody has and has used. SC-40, SC-8, SC-9 */
@Named("couponMyPage")
@RequestScoped
public class MyPage {
  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject Reception reception;
  @Inject People people;
  @Inject Coupons coupons;
  @Inject Uses uses;
  @Inject Facilities facilities;
  @Inject VisitCookies cookies;
  @Inject PluginDatabase database;
  private final Map<String, String> words = new LinkedHashMap<>();
  private Optional<Visit> visit = Optional.empty();
  private List<Shown> shown = List.of();
  private List<Use> used = List.of();
  private boolean isQualified;
  private boolean isOpen;
  private Optional<Result<Entry>> entry = Optional.empty();

  /**
   * A coupon as the page shows it.
   *
   * @param state one of OPEN, LATER, USED, PAPER
   * @param variants what one of which can be chosen; empty when there is nothing to choose
   * @param search the address of the facilities that take it
   */
  public record Shown(
      String name,
      int left,
      int quantity,
      LocalDate from,
      LocalDate until,
      String state,
      List<String> variants,
      String search) {}

  /**
   * Something used, as the page shows it.
   *
   * @param when and where
   * @param what and how many
   * @param cancelled how many of them a correction took back
   */
  public record Used(String when, String what, int cancelled) {}

  /** Looks once at each request. */
  public void open() {
    if (!isOpen) {
      isOpen = true;
      visit = database.together(this::find);
    }
  }

  /** All that the page shows, in one transaction. */
  private Optional<Visit> find() {
    Optional<Visit> there = cookies.own();
    there.map(Visit::person).ifPresent(this::look);
    return there;
  }

  private void look(Person person) {
    isQualified = people.isQualified(person, clock.today());
    shown = isQualified ? shown(person) : List.of();
    used = uses.of(person.number());
    words.put("name", person.name());
    words.put("number", person.number().value());
    Map<Long, String> names = facilities.names(used.stream().map(Use::facility).toList());
    for (int i = 0; i < used.size(); i++) {
      Use use = used.get(i);
      words.put("when" + i, when(use, names.getOrDefault(use.facility(), "")));
      words.put("what" + i, what(use, person));
    }
  }

  private String when(Use use, String facility) {
    return new Spelling(page.language()).moment(use.when()) + "　" + facility;
  }

  private String what(Use use, Person person) {
    CouponNames names = program().names();
    return names.of(use.offer(), use.ageClass(), use.variant(), person.sex())
        + "　"
        + names.wording().text("flow.sheets", use.quantity());
  }

  private List<Shown> shown(Person person) {
    List<Coupon> all = coupons.current(person.number(), clock.today());
    return program().offers().all().stream()
        .flatMap(
            offer ->
                all.stream()
                    .filter(c -> c.offer().equals(offer.code()))
                    .map(c -> shown(person, offer, c)))
        .toList();
  }

  private Shown shown(Person person, Offer offer, Coupon coupon) {
    String name = program().names().of(offer.code(), coupon.ageClass(), "", person.sex());
    List<String> variants = offer.variants().stream().map(Variant::label).toList();
    return new Shown(
        name,
        coupon.left(),
        coupon.quantity(),
        coupon.validFrom(),
        coupon.validUntil(),
        state(coupon),
        variants,
        "/facilities?offer=" + offer.code());
  }

  private String state(Coupon coupon) {
    if (coupon.left() == 0) {
      return "USED";
    }
    if (coupon.isOnPaper()) {
      return "PAPER";
    }
    return clock.today().isBefore(coupon.validFrom()) ? "LATER" : "OPEN";
  }

  private HasOffers program() {
    return (HasOffers) current.program(page.language());
  }

  /** Button of the login; once, though the door asks before the page does. */
  public void enter() {
    if (entry.isEmpty()) {
      entry = Optional.of(heard());
      page.reject(entry.get().problems());
      entry.get().toOptional().ifPresent(cookies::keepOwn);
    }
  }

  private Result<Entry> heard() {
    return reception.enter(
        new Reception.Claim(
            page.value(Reception.NUMBER),
            page.value(Reception.BIRTH),
            page.client(),
            cookies.device(),
            Optional.empty()));
  }

  /** Whether somebody just came in. */
  boolean isEntered() {
    return entry.flatMap(Result::toOptional).isPresent();
  }

  /** Button "leave". */
  public void leave() {
    cookies.leaveOwn();
    page.success("mypage.left");
    page.go("/mypage");
  }

  /** Whether somebody is there. */
  public boolean isThere() {
    return visit.isPresent();
  }

  /** The name of who is there. */
  public String getName() {
    return word("name");
  }

  /** The number of who is there. */
  public String getNumber() {
    return word("number");
  }

  private String word(String name) {
    return page.word(name, words.getOrDefault(name, ""));
  }

  /** Whether the qualification holds today. */
  public boolean isQualified() {
    return isQualified;
  }

  /** The coupons. */
  public List<Shown> getCoupons() {
    return shown;
  }

  /** What was used, the latest first. */
  public List<Used> getUses() {
    return IntStream.range(0, used.size())
        .mapToObj(i -> new Used(word("when" + i), word("what" + i), used.get(i).cancelled()))
        .toList();
  }

  /** All of it, for people who see the same. */
  Sight.Seen seen() {
    List<Integer> cancelled = used.stream().map(Use::cancelled).toList();
    return new Sight.Seen(
        List.of(isThere(), isQualified, shown, cancelled, clock.today()), Map.copyOf(words));
  }
}
