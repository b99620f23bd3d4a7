package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityRows;

/** The settlements that were made. SC-45 */
@ApplicationScoped
public class Settlements {
  private static final String SELECT =
      "select " + Settlement.COLUMNS + " from " + Settlement.TABLES;

  @Inject PluginDatabase database;

  /**
   * To whom a settlement's statement is sent.
   *
   * @param account that of the closing; empty when none was known
   */
  record Recipient(String name, String postalCode, String address, Optional<Account> account) {}

  /** To whom a statement is sent, as of the closing of its month. */
  Optional<Recipient> recipient(long settlement) {
    return database.first(
        "select coalesce(s.name, f.name) as name, coalesce(s.postal_code, f.postal_code) as"
            + " postal_code, coalesce(s.address, f.address) as address, "
            + FacilityRows.account("s.account")
            + " from school_coupon_settlement s join school_coupon_facility f on f.id = s.facility"
            + " where s.id = ?",
        row ->
            new Recipient(
                row.getString("name"),
                row.getString("postal_code"),
                row.getString("address"),
                FacilityRows.account(row)),
        settlement);
  }

  /**
   * The account that a settlement is paid to: that of the file that pays it, before that the one of
   * the day of closing.
   */
  public Optional<Account> account(long settlement) {
    return database
        .list(
            "select "
                + FacilityRows.account("coalesce(i.account, s.account)")
                + " from school_coupon_settlement s left join school_coupon_payment_item i"
                + " on i.settlement = s.id and i.is_live where s.id = ?",
            FacilityRows::account,
            settlement)
        .stream()
        .findFirst()
        .flatMap(found -> found);
  }

  /** The settlement of that id. */
  public Optional<Settlement> find(long id) {
    return database.first(SELECT + " where s.id = ?", Settlement::read, id);
  }

  /** All of a month in the order of the facilities' kana. */
  public List<Settlement> of(BusinessMonth month) {
    return database.list(
        SELECT + " where s.month = ? order by f.kana_key, f.id",
        Settlement::read,
        month.firstDay());
  }

  /** Those of a month after a facility's key and id, ("", 0) for the first ones. */
  public List<Settlement> of(BusinessMonth month, String afterKana, long afterId, int count) {
    return database.list(
        SELECT
            + " where s.month = ? and (f.kana_key, f.id) > (?, ?)"
            + " order by f.kana_key, f.id limit ?",
        Settlement::read,
        month.firstDay(),
        afterKana,
        afterId,
        count);
  }

  /** All of a facility, the latest first. */
  public List<Settlement> of(long facility) {
    return database.list(
        SELECT + " where s.facility = ? order by s.month desc", Settlement::read, facility);
  }

  /**
   * What facilities owe that take nothing any more on that day: no later settlement can subtract
   * it. In the order of their kana.
   */
  public List<Settlement> owed(LocalDate day) {
    return database.list(
        SELECT
            + " where f.active_until < ? and s.amount + s.carried < 0 and not exists (select from"
            + " school_coupon_settlement l where l.facility = s.facility and l.month > s.month)"
            + " order by f.kana_key, f.id",
        Settlement::read,
        day);
  }

  /** The sums of a month. */
  public Totals totals(BusinessMonth month) {
    return database
        .first(
            "select count(*) as facilities, coalesce(sum(uses), 0) as uses,"
                + " coalesce(sum(corrections), 0) as corrections, coalesce(sum(amount), 0) as"
                + " amount, coalesce(sum(greatest(amount + carried, 0)), 0) as due from"
                + " school_coupon_settlement where month = ?",
            row ->
                new Totals(
                    row.getLong("facilities"),
                    row.getLong("uses"),
                    row.getLong("corrections"),
                    Yen.of(row.getLong("amount")),
                    Yen.of(row.getLong("due"))),
            month.firstDay())
        .orElseThrow();
  }
}
