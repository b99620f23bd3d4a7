package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;

/** Facilities as the secretariat keeps them. SC-20, SC-45 */
@ApplicationScoped
public class FacilityDesk {
  private static final int TRIES = 10;

  @Inject PluginDatabase database;
  @Inject Audit audit;
  @Inject FacilityReading reading;
  @Inject FacilityRows rows;
  @Inject Facilities facilities;

  /** Adds a facility with a code of its own; answers its id, or what is wrong with the fields. */
  public Result<Long> add(FacilityEntry entry) {
    return reading.read(entry).map(data -> database.together(() -> added(data)));
  }

  private long added(FacilityData data) {
    long id = insert(data);
    rows.take(id, data.takes());
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
   * Changes a facility; answers its new version. Refused with {@code facility.changed} when another
   * one changed it after {@code version}, {@code facility.unknown}, and what is wrong with the
   * fields.
   */
  public Result<Integer> change(long id, int version, FacilityEntry entry) {
    return reading.read(entry).flatMap(data -> database.together(() -> changed(id, version, data)));
  }

  private Result<Integer> changed(long id, int version, FacilityData data) {
    Optional<FacilityData> before = rows.hold(id);
    if (before.isEmpty()) {
      return Result.refused("facility.unknown");
    }
    if (!rows.update(id, version, data)) {
      return Result.refused("facility.changed");
    }
    rows.take(id, data.takes());
    Map<String, String> differences = FacilityDifferences.between(before.get(), data);
    if (!differences.isEmpty()) {
      audit.note("facility.changed", "facility:" + id, new LinkedHashMap<>(differences));
    }
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
