package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Taken;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.Qualifications;

/**
 * Books a use of an earlier day as staff write it down, judged as of that day: a qualification lost
 * since then does no harm, also when another one began meanwhile; one that was lost before does.
 * Once for each key. SC-41, SC-43
 */
@ApplicationScoped
public class LateBooking {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Coupons coupons;
  @Inject Facilities facilities;
  @Inject Qualifications qualifications;
  @Inject Uses uses;
  @Inject Audit audit;

  /**
   * Books it; the same key again gives the use booked before. Refuses {@code late.future}, {@code
   * late.not-valid}, {@code late.not-qualified}, {@code late.withdrawn}, {@code late.not-open},
   * {@code late.not-taken}, {@code late.none-left} ({@code left}), {@code late.paper-out} while
   * paper for the same coupons is out, and {@code late.booked-before} where the same coupon was
   * used at that facility on the day, the one before or the one after, unless staff say it is
   * another use.
   */
  public Result<Use> book(LateUse late) {
    return database.together(() -> held(late));
  }

  private Result<Use> held(LateUse late) {
    Coupon coupon = coupons.hold(late.coupon()).orElseThrow();
    Optional<Use> before = uses.find(late.key());
    if (before.isPresent()) {
      return before
          .filter(use -> use.coupon() == late.coupon())
          .map(Result::of)
          .orElseGet(() -> Result.refused("late.form-used"));
    }
    return refusal(late, coupon)
        .map(code -> Result.<Use>refused(code, "left", coupon.left()))
        .orElseGet(() -> taken(late, coupon).map(price -> write(late, coupon, price)));
  }

  private Optional<String> refusal(LateUse late, Coupon coupon) {
    LocalDate day = late.day();
    if (moment(late).isAfter(now())) {
      return Optional.of("late.future");
    }
    if (!coupon.isValidOn(day)) {
      return Optional.of("late.not-valid");
    }
    if (!qualifications.held(coupon.number(), day)) {
      return Optional.of("late.not-qualified");
    }
    if (coupon.isWithdrawn() && isWithdrawnBefore(late)) {
      return Optional.of("late.withdrawn");
    }
    if (late.quantity() < 1 || late.quantity() > coupon.left()) {
      return Optional.of("late.none-left");
    }
    if (late.paper().isEmpty() && paperOut(coupon.id()) > coupon.left() - late.quantity()) {
      return Optional.of("late.paper-out");
    }
    if (!late.isAnother() && !around(late).isEmpty()) {
      return Optional.of("late.booked-before");
    }
    return facilities.hold(late.facility()).filter(f -> f.isActive(day)).isPresent()
        ? Optional.empty()
        : Optional.of("late.not-open");
  }

  /** What counts of the same coupon at the same facility on the day, and a day off. */
  private List<Use> around(LateUse late) {
    return database.list(
        "select "
            + Use.COLUMNS
            + " from school_coupon_use u where coupon = ? and facility = ? and cancelled < quantity"
            + " and used_at >= ? and used_at < ?",
        Use::read,
        late.coupon(),
        late.facility(),
        late.day().minusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime(),
        late.day().plusDays(2).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
  }

  /** Whether the rule took the coupon away before that moment, and not only since then. */
  private boolean isWithdrawnBefore(LateUse late) {
    return database
        .first(
            "select at from school_coupon_coupon_change where coupon = ? and kind = 'WITHDRAWN'"
                + " order by id desc limit 1",
            row -> row.getObject(1, OffsetDateTime.class),
            late.coupon())
        .filter(at -> !at.isAfter(moment(late)))
        .isPresent();
  }

  private long paperOut(long coupon) {
    return database
        .first(
            "select count(*) from school_coupon_paper where coupon = ? and state = 'OUT'",
            row -> row.getLong(1),
            coupon)
        .orElse(0L);
  }

  private Result<Long> taken(LateUse late, Coupon coupon) {
    return facilities.taken(late.facility(), late.day()).stream()
        .filter(each -> each.is(coupon.offer(), late.variant()))
        .map(Taken::price)
        .map(price -> Result.of(price.amount()))
        .findFirst()
        .orElseGet(() -> Result.refused("late.not-taken"));
  }

  private Use write(LateUse late, Coupon coupon, long price) {
    database.change(
        "update school_coupon_coupon set used = used + ? where id = ?",
        late.quantity(),
        coupon.id());
    Use use = insert(late, coupon, price);
    audit.note(
        "coupon.entered",
        "use:" + use.id(),
        Map.of(
            "source", late.source(),
            "day", late.day(),
            "facility", facilities.find(late.facility()).orElseThrow().name(),
            "quantity", late.quantity(),
            "number", coupon.number().value()));
    return use;
  }

  private Use insert(LateUse late, Coupon coupon, long price) {
    return database
        .first(
            "insert into school_coupon_use as u (key, coupon, number, facility, offer, variant,"
                + " age_class, quantity, price, source, paper, used_at, entered_by, entered_at,"
                + " note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning "
                + Use.COLUMNS,
            Use::read,
            late.key(),
            coupon.id(),
            coupon.number().value(),
            late.facility(),
            coupon.offer(),
            late.variant(),
            coupon.ageClass(),
            late.quantity(),
            price,
            late.source(),
            late.paper().orElse(null),
            moment(late),
            late.staff().name(),
            now(),
            late.note())
        .orElseThrow();
  }

  private static OffsetDateTime moment(LateUse late) {
    return late.when().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}
