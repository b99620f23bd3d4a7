package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.Yen;

/**
 * The history of what facilities take at which price. A use has the price of its day, so a price is
 * never changed for days on which it was used at another one. SC-45
 */
@ApplicationScoped
public class Prices {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;

  /** All of a facility, by offer, the latest first. */
  public List<Price> of(long facility) {
    return database.list(
        "select offer, variant, valid_from, price from school_coupon_facility_offer"
            + " where facility = ? order by offer, variant, valid_from desc",
        Prices::read,
        facility);
  }

  private static Price read(ResultSet row) throws SQLException {
    Integer price = row.getObject("price", Integer.class);
    return new Price(
        row.getString("offer"),
        row.getString("variant"),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(price).map(Yen::of));
  }

  /** What differs between what was shown and what shall be, from that day on. */
  static List<Price> differences(List<Taken> shown, List<Taken> wanted, LocalDate from) {
    List<Price> differences = new ArrayList<>();
    wanted.stream()
        .filter(each -> !shown.contains(each))
        .map(each -> new Price(each.offer(), each.variant(), from, Optional.of(each.price())))
        .forEach(differences::add);
    shown.stream()
        .filter(each -> wanted.stream().noneMatch(w -> w.is(each.offer(), each.variant())))
        .map(each -> new Price(each.offer(), each.variant(), from, Optional.empty()))
        .forEach(differences::add);
    return differences;
  }

  /** From its day on it is that. */
  void set(long facility, Price price) {
    database.change(
        "insert into school_coupon_facility_offer (facility, offer, variant, valid_from, price)"
            + " values (?, ?, ?, ?, ?) on conflict (organization, facility, offer, variant,"
            + " valid_from) do update set price = excluded.price",
        facility,
        price.offer(),
        price.variant(),
        price.from(),
        price.price().map(Yen::amount).orElse(null));
  }

  void drop(long facility, String offer, String variant, LocalDate from) {
    database.change(
        "delete from school_coupon_facility_offer where facility = ? and offer = ?"
            + " and variant = ? and valid_from = ?",
        facility,
        offer,
        variant,
        from);
  }

  /**
   * The last day on which it was used at another price from the day of {@code price} until the next
   * one begins. Today's uses do not keep a facility from taking it no longer today.
   */
  Optional<LocalDate> usedOtherwise(long facility, Price price) {
    LocalDate first =
        price.price().isEmpty() && price.from().equals(clock.today())
            ? price.from().plusDays(1)
            : price.from();
    return database.first(
        "select used_at from school_coupon_use where facility = ? and offer = ? and variant = ?"
            + " and used_at >= ? and price is distinct from ?::bigint"
            + " and used_at at time zone 'Asia/Tokyo' < coalesce((select min(o.valid_from)"
            + " from school_coupon_facility_offer o where o.facility = ? and o.offer = ?"
            + " and o.variant = ? and o.valid_from > ?), 'infinity')"
            + " order by used_at desc limit 1",
        row ->
            row.getObject(1, OffsetDateTime.class)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDate(),
        facility,
        price.offer(),
        price.variant(),
        first.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime(),
        price.price().map(Yen::amount).orElse(null),
        facility,
        price.offer(),
        price.variant(),
        price.from());
  }
}
