package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.rule.CouponNames;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/** Facilities as the secretariat keeps them. SC-20, SC-45 */
@ApplicationScoped
public class FacilityDesk {
  private static final int TRIES = 10;

  @Inject PluginDatabase database;
  @Inject Audit audit;
  @Inject FacilityReading reading;
  @Inject FacilityRows rows;
  @Inject Facilities facilities;
  @Inject Prices prices;
  @Inject AccountChanges accounts;
  @Inject BusinessClock clock;
  @Inject CurrentOrganization current;

  /**
   * Adds a facility with a code of its own; answers its id, or what is wrong with the fields. Its
   * account waits where two persons are asked for.
   */
  public Result<Long> add(FacilityEntry entry, Staff staff) {
    return reading.read(entry).map(data -> database.together(() -> added(data, staff)));
  }

  private long added(FacilityData data, Staff staff) {
    boolean waits = accounts.isAsked() && data.account().isPresent();
    long id = insert(waits ? data.with(Optional.empty()) : data);
    if (waits) {
      accounts.hold(id, data.account(), staff);
    }
    Prices.differences(List.of(), data.takes(), Price.ALWAYS)
        .forEach(price -> prices.set(id, price));
    audit.note("facility.added", "facility:" + id, Map.of("name", data.name()));
    return id;
  }

  private long insert(FacilityData data) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Long> id = rows.insert(FacilityCode.random(), data);
      if (id.isPresent()) {
        return id.get();
      }
    }
    throw new IllegalStateException("no code is free");
  }

  /**
   * Changes a facility; answers its new version. What it takes and at which price changes from the
   * day on that was typed. Refused with {@code facility.changed} when another one changed it after
   * {@code version}, {@code facility.unknown}, {@code facility.price.used} at {@code takesFrom}
   * ({@code what}, {@code day}) when it was used at another price on that day or later, and what is
   * wrong with the fields. Another account waits where two persons are asked for ({@link
   * AccountChanges}), and is refused with {@code facility.account-waits} while one waits.
   */
  public Result<Integer> change(long id, int version, FacilityEntry entry, Staff staff) {
    return reading
        .read(entry)
        .flatMap(data -> database.together(() -> changed(id, version, data, entry, staff)));
  }

  private Result<Integer> changed(
      long id, int version, FacilityData data, FacilityEntry entry, Staff staff) {
    Optional<FacilityData> before = rows.hold(id, reading.shownOn(entry));
    if (before.isEmpty()) {
      return Result.refused("facility.unknown");
    }
    boolean isSame = reading.isSame(before.get().account(), data.account());
    boolean waits = accounts.isAsked() && !isSame;
    if (waits && accounts.of(id).isPresent()) {
      return Result.<Integer>refused("facility.account-waits").at("number");
    }
    Result<Integer> changed =
        changed(
            id,
            version,
            isSame || waits ? data.with(before.get().account()) : data,
            entry,
            before.get());
    if (waits && changed.isValid()) {
      accounts.hold(id, data.account(), staff);
    }
    return changed;
  }

  private Result<Integer> changed(
      long id, int version, FacilityData data, FacilityEntry entry, FacilityData before) {
    LocalDate from = reading.takesFrom(entry);
    List<Price> changes = Prices.differences(before.takes(), data.takes(), from);
    List<Problem> used = changes.stream().flatMap(price -> used(id, price).stream()).toList();
    if (!used.isEmpty()) {
      return Result.refused(used);
    }
    if (!rows.update(id, version, data)) {
      return Result.refused("facility.changed");
    }
    changes.forEach(price -> prices.set(id, price));
    note(id, before, data, changes.isEmpty() ? Optional.empty() : Optional.of(from));
    return Result.of(version + 1);
  }

  private Optional<Problem> used(long id, Price price) {
    return prices
        .usedOtherwise(id, price)
        .map(
            day ->
                Problem.at(
                    "takesFrom",
                    "facility.price.used",
                    "what",
                    names().taken(price.offer(), price.variant()),
                    "day",
                    BusinessDates.format(day)));
  }

  private CouponNames names() {
    return ((HasOffers) current.program()).names();
  }

  private void note(long id, FacilityData before, FacilityData after, Optional<LocalDate> from) {
    Map<String, String> differences = FacilityDifferences.between(before, after);
    from.ifPresent(day -> differences.put("takesFrom", BusinessDates.format(day)));
    if (!differences.isEmpty()) {
      audit.note("facility.changed", "facility:" + id, new LinkedHashMap<>(differences));
    }
  }

  /**
   * Takes back a price that has not begun. Refused with {@code facility.changed}, and with {@code
   * facility.price.begun} when it has, or is not there.
   */
  public Result<Integer> dropPrice(
      long id, int version, String offer, String variant, LocalDate from) {
    return database.together(() -> dropped(id, version, offer, variant, from));
  }

  private Result<Integer> dropped(
      long id, int version, String offer, String variant, LocalDate from) {
    Optional<FacilityData> held = rows.hold(id, from);
    if (held.isEmpty()) {
      return Result.refused("facility.unknown");
    }
    boolean isPlanned =
        from.isAfter(clock.today())
            && prices.of(id).stream().anyMatch(each -> each.is(offer, variant, from));
    if (!isPlanned) {
      return Result.refused("facility.price.begun");
    }
    if (!rows.update(id, version, held.get())) {
      return Result.refused("facility.changed");
    }
    prices.drop(id, offer, variant, from);
    note(id, held.get(), rows.hold(id, from).orElseThrow(), Optional.of(from));
    return Result.of(version + 1);
  }

  /**
   * Gives it a new code when a poster got into wrong hands: the old one is unknown at once. Refused
   * with {@code facility.changed} and {@code facility.unknown}.
   */
  public Result<FacilityCode> renew(long id, int version) {
    return database.together(() -> renewed(id, version));
  }

  private Result<FacilityCode> renewed(long id, int version) {
    for (int i = 0; i < TRIES; i++) {
      FacilityCode code = FacilityCode.random();
      if (facilities.find(code).isEmpty()) {
        return give(id, version, code);
      }
    }
    throw new IllegalStateException("no code is free");
  }

  private Result<FacilityCode> give(long id, int version, FacilityCode code) {
    int changed =
        database.change(
            "update school_coupon_facility set code = ?, version = version + 1"
                + " where id = ? and version = ?",
            code.value(),
            id,
            version);
    if (changed == 0) {
      return Result.refused(
          facilities.find(id).isPresent() ? "facility.changed" : "facility.unknown");
    }
    audit.note("facility.renewed", "facility:" + id, Map.of());
    return Result.of(code);
  }
}
