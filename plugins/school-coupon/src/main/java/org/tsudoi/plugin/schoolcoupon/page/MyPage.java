package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.redemption.Entry;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;
import org.tsudoi.plugin.schoolcoupon.redemption.Visit;
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
  @Inject VisitCookies cookies;
  @Inject PluginDatabase database;
  private Optional<Visit> visit = Optional.empty();
  private List<Shown> shown = List.of();
  private List<Use> used = List.of();
  private boolean isQualified;

  /**
   * A coupon as the page shows it.
   *
   * @param state one of OPEN, LATER, USED, PAPER
   * @param variants what one of which can be chosen; empty when there is nothing to choose
   * @param search the address of the facilities that take it
   */
  public record Shown(
      String name, Coupon coupon, String state, List<String> variants, String search) {}

  /** Runs at every request. */
  public void open() {
    visit = database.together(this::find);
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
    return new Shown(name, coupon, state(coupon), variants, "/facilities?offer=" + offer.code());
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

  /** Button of the login. */
  public void enter() {
    Result<Entry> entry =
        reception.enter(
            new Reception.Claim(
                page.value(Reception.NUMBER),
                page.value(Reception.BIRTH),
                page.client(),
                cookies.device(),
                Optional.empty()));
    page.reject(entry.problems());
    entry
        .toOptional()
        .ifPresent(
            good -> {
              cookies.keepOwn(good);
              page.go("/mypage");
            });
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

  /** Who is there. */
  public Person getPerson() {
    return visit.map(Visit::person).orElse(null);
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
  public List<Use> getUses() {
    return used;
  }
}
