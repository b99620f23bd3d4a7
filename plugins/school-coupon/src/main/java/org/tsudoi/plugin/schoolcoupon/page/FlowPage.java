package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityCode;
import org.tsudoi.plugin.schoolcoupon.redemption.Choice;
import org.tsudoi.plugin.schoolcoupon.redemption.Counter;
import org.tsudoi.plugin.schoolcoupon.redemption.Entry;
import org.tsudoi.plugin.schoolcoupon.redemption.Order;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception;
import org.tsudoi.plugin.schoolcoupon.redemption.Redeeming;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;
import org.tsudoi.plugin.schoolcoupon.redemption.Visit;

/**
 * The six screens of using a coupon (クーポン利用画面): {@code /u/<code>}, the step in {@code s}. Showing a
 * step never books; only {@link #redeem} does. SC-21..27
 */
@Named("couponFlow")
@RequestScoped
public class FlowPage {
  @Inject CurrentPage page;
  @Inject BusinessClock clock;
  @Inject Facilities facilities;
  @Inject Reception reception;
  @Inject Counter counter;
  @Inject Redeeming redeeming;
  @Inject Uses uses;
  @Inject VisitCookies cookies;
  @Inject CouponWords words;

  private Optional<Facility> facility = Optional.empty();
  private Optional<Visit> visit = Optional.empty();
  private List<Choice> choices = List.of();
  private Optional<Choice> chosen = Optional.empty();
  private Optional<Use> use = Optional.empty();
  private Step step = Step.ENTER;

  /**
   * The screens in order; {@code LOST} is the answer to an unknown code, {@code CLOSED} that of a
   * facility that takes no coupons today, {@code USED} shows a use that is no proof here and now.
   */
  public enum Step {
    ENTER,
    CHOOSE,
    COUNT,
    SHOW,
    LAST,
    DONE,
    LOST,
    CLOSED,
    USED
  }

  /** Runs at every request: which screen it is, and whether it may be shown. */
  public void open() {
    if (page.value("action").equals("redeem")) {
      step = Step.LAST;
      return;
    }
    find();
  }

  /** Somebody has typed what the button sends: nothing is booked. */
  public void stray() {
    if (step == Step.LAST && facility.isEmpty()) {
      find();
    }
  }

  private void find() {
    facility = FacilityCode.parse(page.last()).flatMap(facilities::find);
    if (facility.isEmpty()) {
      step = Step.LOST;
      return;
    }
    step = asked();
    if (step == Step.ENTER) {
      begun();
      return;
    }
    if (step == Step.COUNT) {
      page.offer("n", "1");
    }
    cookies.at(facility.get().id()).ifPresentOrElse(this::enterAgain, this::begin);
  }

  private Step asked() {
    String asked = page.value("s");
    return List.of("choose", "count", "show", "last", "done").contains(asked)
        ? Step.valueOf(asked.toUpperCase(Locale.ROOT))
        : Step.ENTER;
  }

  private void begin() {
    page.go(path("?again=1" + key().map(key -> "&k=" + key).orElse("")));
  }

  /** Screen 1: whether it is anew, and what became of the button that was pressed before. SC-27 */
  private void begun() {
    if (!facility.orElseThrow().isActive(clock.today())) {
      step = Step.CLOSED;
    } else if (page.value("again").equals("1") && page.value("action").isEmpty()) {
      Optional<Use> booked = key().flatMap(uses::find);
      String otherwise = key().isPresent() ? "visit.over" : "flow.again";
      booked.ifPresentOrElse(
          done -> page.say("info", "flow.was-booked", "at", words.toTheSecond(done.when())),
          () -> page.say("warn", otherwise));
    }
  }

  /** Button "end": the next person at this device begins with the own number. */
  public void leave() {
    cookies.leaveFacility();
    page.go(path(""));
  }

  private void enterAgain(Visit there) {
    visit = Optional.of(there);
    if (step == Step.DONE) {
      use = key().flatMap(uses::find).filter(each -> each.number().equals(there.person().number()));
      step = use.filter(this::isPast).isPresent() ? Step.USED : Step.DONE;
    } else {
      choices = counter.choices(there.person(), facility.get());
      chosen = choices.stream().filter(each -> each.key().equals(page.value("c"))).findFirst();
    }
    onward();
  }

  private boolean isPast(Use use) {
    return !use.isProof(facility.orElseThrow().id(), clock.now());
  }

  /**
   * A step that has nothing to show goes back to the choice; a choice of one is no choice. SC-22
   */
  private void onward() {
    boolean isMissing = use.isEmpty() && chosen.isEmpty();
    if (step == Step.CHOOSE && choices.size() == 1 && page.value("all").isEmpty()) {
      page.go(path("?s=count&c=" + choices.get(0).key()));
    } else if (step == Step.LAST && isMissing && key().flatMap(uses::find).isPresent()) {
      page.go(path("?s=done&k=" + page.value("k")));
    } else if (step != Step.CHOOSE && isMissing) {
      page.go(path("?s=choose&all=1"));
    }
  }

  /** Button of screen 1: number and birth date. */
  public void enter() {
    Result<Entry> entry =
        reception.enter(
            new Reception.Claim(
                page.value(Reception.NUMBER),
                page.value(Reception.BIRTH),
                page.client(),
                cookies.device(),
                facility.map(Facility::id)));
    page.reject(entry.problems());
    entry
        .toOptional()
        .ifPresent(
            good -> {
              cookies.keepAtFacility(good);
              page.go(path("?s=choose"));
            });
  }

  /** Button of screen 2: one of the choices. */
  public void choose() {
    String key = page.value("choice");
    if (choices.stream().noneMatch(each -> each.key().equals(key))) {
      page.reject(List.of(Problem.at("choice", "flow.choose-one")));
    } else {
      page.go(path("?s=count&c=" + key));
    }
  }

  /** Button of screen 3: how many. The key of the booking is made here, before it is confirmed. */
  public void count() {
    if (quantity().isEmpty()) {
      page.reject(
          List.of(Problem.at("n", "flow.quantity", "left", chosen.orElseThrow().coupon().left())));
    } else {
      page.go(order("show", UUID.randomUUID()));
    }
  }

  /**
   * Button of screen 5, after {@link RedeemDeed} had no answer: tries once more, and tells why not.
   * SC-26, SC-27
   */
  public void redeem() {
    Optional<FacilityCode> code = FacilityCode.parse(page.last());
    Optional<Order> order = order();
    if (code.isEmpty() || order.isEmpty()) {
      page.go(path("?s=choose&all=1"));
      return;
    }
    Result<Use> booked = redeeming.redeem(cookies.token(), code.get(), order.get());
    booked.toOptional().ifPresent(done -> page.go(path("?s=done&k=" + done.key())));
    if (!booked.isValid()) {
      refuse(booked.problems());
    }
  }

  /** Not booked: why, and what there is to choose now; or the beginning, when the visit is over. */
  private void refuse(List<Problem> problems) {
    facility = FacilityCode.parse(page.last()).flatMap(facilities::find);
    visit = facility.flatMap(there -> cookies.at(there.id()));
    if (visit.isEmpty()) {
      begin();
      return;
    }
    step = Step.CHOOSE;
    choices = counter.choices(visit.get().person(), facility.get());
    page.reject(problems);
  }

  private Optional<Order> order() {
    return Typed.order(page);
  }

  private Optional<Integer> quantity() {
    return Typed.quantity(page)
        .filter(number -> chosen.filter(c -> number <= c.coupon().left()).isPresent());
  }

  private Optional<UUID> key() {
    return Typed.key(page);
  }

  private String order(String next, UUID key) {
    return path(
        "?s=" + next + "&c=" + page.value("c") + "&n=" + quantity().orElse(1) + "&k=" + key);
  }

  private String path(String query) {
    return "/u/" + page.last() + query;
  }

  /** Which screen it is. */
  public String getStep() {
    return step.name();
  }

  /** Its number among the six, from 1. */
  public int getNumber() {
    return step.ordinal() + 1;
  }

  /** The facility, on every screen. */
  public Facility getFacility() {
    return facility.orElse(null);
  }

  /** What can be used here, for screen 2. */
  public List<Field.Option> getOptions() {
    return choices.stream()
        .map(each -> new Field.Option(each.key(), words.withLeft(each)))
        .toList();
  }

  /** The coupon chosen. */
  public Choice getChosen() {
    return chosen.orElse(null);
  }

  /** Numbers to choose from on screen 3. */
  public List<Field.Option> getQuantities() {
    return IntStream.rangeClosed(1, chosen.map(c -> c.coupon().left()).orElse(1))
        .mapToObj(n -> new Field.Option(Integer.toString(n), words.sheets(n)))
        .toList();
  }

  /** How many, as chosen. */
  public int getQuantity() {
    return quantity().orElse(1);
  }

  /** The address of screen 5, from screen 4. */
  public String getLast() {
    return order("last", key().orElseGet(UUID::randomUUID));
  }

  /** The address of the choice, with all that there is. */
  public String getChoice() {
    return path("?s=choose");
  }

  /** The address of screen 1. */
  public String getBeginning() {
    return path("");
  }

  /** The use just booked, on screen 6. */
  public Use getUse() {
    return use.orElse(null);
  }

  /** What the person has used here today: the truth after a lost connection. SC-27 */
  public List<Use> getToday() {
    return visit
        .map(v -> uses.of(v.person().number(), facility.orElseThrow().id(), clock.today()))
        .orElse(List.of());
  }

  /** This moment, which a screenshot cannot have. */
  public LocalDateTime getNow() {
    return clock.now().atZone(BusinessClock.ZONE).toLocalDateTime();
  }
}
