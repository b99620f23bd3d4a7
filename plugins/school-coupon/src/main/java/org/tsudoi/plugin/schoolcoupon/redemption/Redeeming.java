package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityCode;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;

/**
 * The booking that counts (今すぐ利用する): once for each key, and never more than is left, whatever
 * arrives twice or at the same time. SC-2, SC-26, SC-27
 *
 * <p>The coupon's row is locked before, so whoever comes second sees what the first one booked;
 * what is booked is a conditional update and a unique key, guarded by the database.
 */
@ApplicationScoped
public class Redeeming {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Coupons coupons;
  @Inject Facilities facilities;
  @Inject People people;
  @Inject Uses uses;
  @Inject Reception reception;

  /**
   * The same for whoever holds the token of a visit at the facility of that code, all in one
   * transaction. Refuses {@code visit.over} when there is no such visit: it is over, or another
   * facility's code was read meanwhile.
   */
  public Result<Use> redeem(String token, FacilityCode code, Order order) {
    return database.together(
        () ->
            reception
                .visit(token)
                .flatMap(visit -> there(visit, code, order))
                .orElseGet(() -> Result.refused("visit.over")));
  }

  private Optional<Result<Use>> there(Visit visit, FacilityCode code, Order order) {
    return visit
        .facility()
        .flatMap(facilities::hold)
        .filter(facility -> facility.code().equals(code))
        .map(facility -> held(visit, facility, order));
  }

  /**
   * Books the order of that visitor at the facility of the visit. The same key again gives the use
   * booked before. Refuses {@code redeem.not-here}, {@code redeem.not-valid}, {@code
   * redeem.none-left} ({@code left}), {@code redeem.on-paper} and {@code redeem.not-qualified}.
   */
  public Result<Use> redeem(Visit visit, Order order) {
    return database.together(
        () ->
            visit
                .facility()
                .flatMap(facilities::hold)
                .map(facility -> held(visit, facility, order))
                .orElseGet(() -> Result.refused("redeem.not-here")));
  }

  private Result<Use> held(Visit visit, Facility facility, Order order) {
    Optional<Coupon> coupon =
        coupons.hold(order.coupon()).filter(c -> c.number().equals(visit.person().number()));
    if (coupon.isEmpty()) {
      return Result.refused("redeem.not-here");
    }
    LocalDate today = clock.today();
    Optional<String> refusal = refusal(visit.person(), facility, coupon.get(), order, today);
    if (refusal.isPresent()) {
      return booked(order).orElseGet(() -> refused(refusal.get(), coupon.get()));
    }
    return book(visit, order, today)
        .<Result<Use>>map(Result::of)
        .or(() -> booked(order))
        .orElseGet(() -> Result.refused("redeem.not-here"));
  }

  private Optional<Result<Use>> booked(Order order) {
    return uses.find(order.key()).filter(use -> use.coupon() == order.coupon()).map(Result::of);
  }

  private static Result<Use> refused(String code, Coupon coupon) {
    return Result.refused(code, "left", coupon.left());
  }

  private Optional<String> refusal(
      Person person, Facility facility, Coupon coupon, Order order, LocalDate today) {
    if (coupon.isOnPaper()) {
      return Optional.of("redeem.on-paper");
    }
    if (!coupon.isValidOn(today) || coupon.isWithdrawn()) {
      return Optional.of("redeem.not-valid");
    }
    if (order.quantity() < 1 || order.quantity() > coupon.left()) {
      return Optional.of("redeem.none-left");
    }
    if (!people.isQualified(person, today)) {
      return Optional.of("redeem.not-qualified");
    }
    return facility.isActive(today) ? Optional.empty() : Optional.of("redeem.not-here");
  }

  /** Empty when the key was booked before, or the facility does not take that. */
  private Optional<Use> book(Visit visit, Order order, LocalDate today) {
    OffsetDateTime now = clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
    return database.first(
        "with taken as (select o.facility, o.offer, o.variant, o.price, c.id, c.number, c.age_class"
            + " from school_coupon_coupon c cross join lateral (select p.facility, p.offer,"
            + " p.variant, p.price from school_coupon_facility_offer p where p.facility = ? and"
            + " p.offer = c.offer and p.variant = ? and p.valid_from <= ? order by p.valid_from"
            + " desc limit 1) o where c.id = ? and o.price is not null and not exists (select from"
            + " school_coupon_use where key = ?)), counted as (update school_coupon_coupon c set"
            + " used = used + ? from taken t where c.id = t.id and c.used + ? <= c.quantity"
            + " returning c.id) insert into school_coupon_use as u (key, coupon, number, facility,"
            + " offer, variant, age_class, quantity, price, source, used_at, entered_at) select ?,"
            + " t.id, t.number, t.facility, t.offer, t.variant, t.age_class, ?, t.price, 'PHONE',"
            + " ?, ? from taken t join counted on counted.id = t.id returning "
            + Use.COLUMNS,
        Use::read,
        visit.facility().orElseThrow(),
        order.variant(),
        today,
        order.coupon(),
        order.key(),
        order.quantity(),
        order.quantity(),
        order.key(),
        order.quantity(),
        now,
        now);
  }
}
