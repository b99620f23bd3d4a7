package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.Kana;

/** The rows of facilities: all that the secretariat sees and writes, accounts among it. */
@ApplicationScoped
public class FacilityRows {
  private static final String WRITTEN =
      "name, kana, kana_key, area, postal_code, address, phone, web, booking, booking_from,"
          + " active_from, active_until, account";
  private static final String ACCOUNT = account("account");

  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Facilities facilities;

  /** The facility with all that is known of it, and what it takes today. */
  public Optional<FacilityData> find(long id) {
    return read(id, clock.today(), "");
  }

  /**
   * The same with what it takes on that day, and nobody else changes it before the transaction
   * ends.
   */
  Optional<FacilityData> hold(long id, LocalDate day) {
    return read(id, day, " for update");
  }

  private Optional<FacilityData> read(long id, LocalDate day, String lock) {
    return database.first(
        "select name, kana, area, postal_code, address, phone, web, booking, booking_from,"
            + " active_from, active_until, "
            + ACCOUNT
            + " from school_coupon_facility where id = ?"
            + lock,
        row -> data(row, facilities.taken(id, day)),
        id);
  }

  private static FacilityData data(ResultSet row, List<Taken> takes) throws SQLException {
    return new FacilityData(
        row.getString("name"),
        new Kana(row.getString("kana")),
        row.getString("area"),
        row.getString("postal_code"),
        row.getString("address"),
        row.getString("phone"),
        row.getString("web"),
        row.getString("booking"),
        Optional.ofNullable(row.getObject("booking_from", LocalDate.class)),
        row.getObject("active_from", LocalDate.class),
        Optional.ofNullable(row.getObject("active_until", LocalDate.class)),
        account(row),
        takes);
  }

  /** The columns that {@link #account(ResultSet)} reads, of an account kept as JSON. */
  public static String account(String json) {
    return Stream.of("bank", "branch", "type", "number", "holder")
        .map(part -> json + " ->> '" + part + "' as " + part)
        .collect(Collectors.joining(", "));
  }

  /** The account in the columns bank, branch, type, number and holder; empty for none. */
  public static Optional<Account> account(ResultSet row) throws SQLException {
    return row.getString("bank") == null
        ? Optional.empty()
        : Optional.of(
            new Account(
                row.getString("bank"),
                row.getString("branch"),
                row.getString("type"),
                row.getString("number"),
                row.getString("holder")));
  }

  /** The accounts of these facilities; those without are missing. */
  public Map<Long, Account> accounts(Collection<Long> ids) {
    return database
        .list(
            "select id, "
                + ACCOUNT
                + " from school_coupon_facility where id = any (?) and account is not null",
            row -> Map.entry(row.getLong("id"), account(row).orElseThrow()),
            (Object) ids.toArray(Long[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The id of the new row; empty when the code is another one's. */
  Optional<Long> insert(FacilityCode code, FacilityData data) {
    List<Object> values = new ArrayList<>(List.of(code.value()));
    values.addAll(values(data));
    return database.first(
        "insert into school_coupon_facility (code, "
            + WRITTEN
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)"
            + " on conflict (organization, code) do nothing returning id",
        row -> row.getLong(1),
        values.toArray());
  }

  /** False when it is no longer of that version. */
  boolean update(long id, int version, FacilityData data) {
    List<Object> values = new ArrayList<>(values(data));
    values.addAll(List.of(id, version));
    return database.change(
            "update school_coupon_facility set ("
                + WRITTEN
                + ", version) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, version + 1)"
                + " where id = ? and version = ?",
            values.toArray())
        == 1;
  }

  private static List<Object> values(FacilityData data) {
    return Arrays.asList(
        data.name(),
        data.kana().value(),
        data.kana().searchKey(),
        data.area(),
        data.postalCode(),
        data.address(),
        data.phone(),
        data.web(),
        data.booking(),
        data.bookingFrom().orElse(null),
        data.activeFrom(),
        data.activeUntil().orElse(null),
        data.account().map(AccountJson::of).orElse(null));
  }
}
