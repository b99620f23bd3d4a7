package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** The uses of the current organization's coupons. */
@ApplicationScoped
public class Uses {
  @Inject PluginDatabase database;

  /** The use that was booked with that key. */
  public Optional<Use> find(UUID key) {
    return database.first(
        "select " + Use.COLUMNS + " from school_coupon_use u where key = ?", Use::read, key);
  }

  /** The use of that id. */
  public Optional<Use> find(long id) {
    return database.first(
        "select " + Use.COLUMNS + " from school_coupon_use u where id = ?", Use::read, id);
  }

  /** Uses after that id, in order of booking. */
  public List<Use> after(long id, int count) {
    return database.list(
        "select " + Use.COLUMNS + " from school_coupon_use u where id > ? order by id limit ?",
        Use::read,
        id,
        count);
  }

  /** All uses of a person, the latest first. */
  public List<Use> of(PersonNumber number) {
    return database.list(
        "select " + Use.COLUMNS + " from school_coupon_use u where number = ? order by id desc",
        Use::read,
        number.value());
  }

  /** The latest that a person used at a facility and that counts. */
  public List<Use> of(PersonNumber number, long facility, int count) {
    return of(number).stream()
        .filter(use -> use.facility() == facility && use.counts() > 0)
        .limit(count)
        .toList();
  }

  /** What a person used at a facility on a day and that counts, the latest first. */
  public List<Use> of(PersonNumber number, long facility, LocalDate day) {
    return of(number).stream()
        .filter(use -> use.facility() == facility && use.counts() > 0)
        .filter(use -> use.usedAt().atZoneSameInstant(BusinessClock.ZONE).toLocalDate().equals(day))
        .toList();
  }
}
