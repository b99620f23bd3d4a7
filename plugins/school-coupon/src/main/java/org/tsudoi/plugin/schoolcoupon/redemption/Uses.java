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

  /**
   * A use as it was booked or corrected at that moment of the database.
   *
   * @param at in microseconds since 1970, for {@link #changed}
   */
  public record Changed(Use use, long at) {}

  /**
   * Uses that were booked or corrected after that one, in this order; each as it is now, so a
   * corrected one comes again. Only what is a minute old: by then all that was written before is
   * committed, and whoever goes on from the last one misses nothing.
   */
  public List<Changed> changed(long at, long id, int count) {
    return database.list(
        "select "
            + Use.COLUMNS
            + ", (extract(epoch from u.changed_at) * 1000000)::bigint as at"
            + " from school_coupon_use u where (u.changed_at, u.id) >"
            + " (timestamptz 'epoch' + ? * interval '1 microsecond', ?)"
            + " and u.changed_at < clock_timestamp() - interval '1 minute'"
            + " order by u.changed_at, u.id limit ?",
        row -> new Changed(Use.read(row), row.getLong("at")),
        at,
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
