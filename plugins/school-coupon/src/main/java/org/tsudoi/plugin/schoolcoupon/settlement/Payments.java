package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityRows;

/** What is to be paid, and the files that were made. */
@ApplicationScoped
public class Payments {
  static final String UNPAID = "s.payment is null and s.amount + s.carried > 0 and s.month <= ?";

  @Inject PluginDatabase database;

  /** What facilities are still to get for that month and earlier ones, by their kana. */
  public List<Payable> payable(BusinessMonth month) {
    return database.list(
        "select f.id, f.name, count(*) as months, sum(s.amount + s.carried) as amount,"
            + " f.account ->> 'bank' as bank, f.account ->> 'branch' as branch,"
            + " f.account ->> 'type' as type, f.account ->> 'number' as number,"
            + " f.account ->> 'holder' as holder from school_coupon_settlement s"
            + " join school_coupon_facility f on f.id = s.facility where "
            + UNPAID
            + " group by f.organization, f.id order by f.kana_key, f.id",
        row ->
            new Payable(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("months"),
                Yen.of(row.getLong("amount")),
                FacilityRows.account(row)),
        month.firstDay());
  }

  /** The latest files first. */
  public List<Payment> latest(int count) {
    return database.list(
        "select id, month, pay_on, transfers, amount, made_by, made_at"
            + " from school_coupon_payment order by id desc limit ?",
        row ->
            new Payment(
                row.getLong("id"),
                BusinessMonth.of(row.getObject("month", LocalDate.class)),
                row.getObject("pay_on", LocalDate.class),
                row.getInt("transfers"),
                Yen.of(row.getLong("amount")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant()),
        count);
  }

  /** The file as it was made. */
  public Optional<byte[]> file(long payment) {
    return database.first(
        "select file from school_coupon_payment where id = ?", row -> row.getBytes(1), payment);
  }
}
