package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** The coupons of the current organization's people. */
@ApplicationScoped
public class Coupons {
  @Inject PluginDatabase database;

  /** All that a person has or had, newest year first. */
  public List<Coupon> of(PersonNumber number) {
    return database.list(
        "select "
            + Coupon.COLUMNS
            + " from school_coupon_coupon c where number = ? order by fiscal_year desc, id",
        Coupon::read,
        number.value());
  }

  /** What a person has that is not over and not withdrawn: for the own page, used ones included. */
  public List<Coupon> current(PersonNumber number, LocalDate day) {
    return of(number).stream()
        .filter(coupon -> !coupon.isWithdrawn() && !coupon.validUntil().isBefore(day))
        .toList();
  }

  /** The coupon of that id. */
  public Optional<Coupon> find(long id) {
    return database.first(
        "select " + Coupon.COLUMNS + " from school_coupon_coupon c where id = ?", Coupon::read, id);
  }

  /** The coupon of that id, held for this transaction: nobody else changes it meanwhile. */
  public Optional<Coupon> hold(long id) {
    return database.first(
        "select " + Coupon.COLUMNS + " from school_coupon_coupon c where id = ? for no key update",
        Coupon::read,
        id);
  }

  /**
   * How a coupon was granted.
   *
   * @param cause DAILY, STAFF or FEED; "" when no run did
   * @param by "" for the system
   */
  public record Granted(OffsetDateTime at, String cause, String by) {}

  /** How each of a person's coupons was granted, by its id. SC-45 */
  public Map<Long, Granted> granted(PersonNumber number) {
    return database
        .list(
            "select c.id, c.granted_at, coalesce(r.cause, ''), coalesce(r.started_by, '')"
                + " from school_coupon_coupon c left join school_coupon_run r on r.id = c.run"
                + " where c.number = ?",
            row ->
                Map.entry(
                    row.getLong(1),
                    new Granted(
                        row.getObject(2, OffsetDateTime.class),
                        row.getString(3),
                        row.getString(4))),
            number.value())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What happened to a person's coupons after their grants, the latest first. SC-45 */
  public List<CouponChange> changes(PersonNumber number) {
    return database.list(
        "select h.coupon, h.at, h.kind, h.quantity_before, h.quantity_after, h.reason, h.changed_by"
            + " from school_coupon_coupon_change h join school_coupon_coupon c on c.id = h.coupon"
            + " where c.number = ? order by h.id desc",
        row ->
            new CouponChange(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7)),
        number.value());
  }
}
