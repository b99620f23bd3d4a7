package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.service.PluginDatabase;

/** The current organization's facilities. */
@ApplicationScoped
public class Facilities {
  /** Columns that {@link #read} reads, of a table called f. */
  public static final String COLUMNS =
      "f.id, f.code, f.name, f.kana, f.area, f.postal_code, f.address, f.phone, f.web, f.booking,"
          + " f.booking_from, f.active_from, f.active_until, f.version";

  @Inject PluginDatabase database;

  /** The facility of that code, be it active or not. */
  public Optional<Facility> find(FacilityCode code) {
    return database.first(
        "select " + COLUMNS + " from school_coupon_facility f where code = ?",
        Facilities::read,
        code.value());
  }

  /** The facility of that id, be it active or not. */
  public Optional<Facility> find(long id) {
    return database.first(
        "select " + COLUMNS + " from school_coupon_facility f where id = ?", Facilities::read, id);
  }

  /** The names of these, by id. */
  public Map<Long, String> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database
            .list(
                "select id, name from school_coupon_facility where id = any (?)",
                row -> Map.entry(row.getLong("id"), row.getString("name")),
                (Object) ids.stream().distinct().toArray(Long[]::new))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The same, and nobody changes it or its prices before the transaction ends. */
  public Optional<Facility> hold(long id) {
    return database.first(
        "select " + COLUMNS + " from school_coupon_facility f where id = ? for key share",
        Facilities::read,
        id);
  }

  /** What it takes on a day, at the price of that day. */
  public List<Taken> taken(long facility, LocalDate day) {
    return taken(List.of(facility), day).getOrDefault(facility, List.of());
  }

  /** What each of these takes on a day; those that take nothing are missing. */
  public Map<Long, List<Taken>> taken(Collection<Long> ids, LocalDate day) {
    return database
        .list(
            "select facility, offer, variant, price from (select distinct on (facility, offer,"
                + " variant) facility, offer, variant, price from school_coupon_facility_offer"
                + " where facility = any (?) and valid_from <= ? order by facility, offer,"
                + " variant, valid_from desc) o where price is not null"
                + " order by facility, offer, variant",
            row -> Map.entry(row.getLong("facility"), Taken.read(row)),
            ids.toArray(Long[]::new),
            day)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** What it ever took or will take, at the last price. */
  public List<Taken> everTaken(long facility) {
    return database.list(
        "select distinct on (offer, variant) offer, variant, price from"
            + " school_coupon_facility_offer where facility = ? and price is not null"
            + " order by offer, variant, valid_from desc",
        Taken::read,
        facility);
  }

  /** Reads {@link #COLUMNS}. */
  public static Facility read(ResultSet row) throws SQLException {
    return new Facility(
        row.getLong("id"),
        new FacilityCode(row.getString("code")),
        row.getString("name"),
        row.getString("kana"),
        row.getString("area"),
        row.getString("postal_code"),
        row.getString("address"),
        row.getString("phone"),
        row.getString("web"),
        row.getString("booking"),
        day(row, "booking_from"),
        row.getObject("active_from", LocalDate.class),
        day(row, "active_until"),
        row.getInt("version"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
