package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityRows;

/** What is to be paid, and the files that were made. */
@ApplicationScoped
public class Payments {
  static final String UNPAID =
      "s.amount + s.carried > 0 and s.month <= ? and not exists (select from"
          + " school_coupon_payment_item i where i.settlement = s.id and i.is_live)";

  @Inject PluginDatabase database;

  /** What facilities are still to get for that month and earlier ones, by their kana. */
  public List<Payable> payable(BusinessMonth month) {
    return database.list(
        "select f.id, f.name, count(*) as months, sum(s.amount + s.carried) as amount, "
            + FacilityRows.account("f.account")
            + " from school_coupon_settlement s"
            + " join school_coupon_facility f on f.id = s.facility where "
            + UNPAID
            + " group by f.organization, f.id order by f.kana_key, f.id",
        Payments::payable,
        month.firstDay());
  }

  /** What a file pays, to the accounts as they were when it was made, by the facilities' kana. */
  public List<Payable> of(long payment) {
    return database.list(
        "select f.id, f.name, count(*) as months, sum(i.amount) as amount, "
            + FacilityRows.account("i.account")
            + " from school_coupon_payment_item i join school_coupon_settlement s"
            + " on s.id = i.settlement join school_coupon_facility f on f.id = s.facility"
            + " where i.payment = ? group by f.organization, f.id, i.account"
            + " order by f.kana_key, f.id",
        Payments::payable,
        payment);
  }

  private static Payable payable(ResultSet row) throws SQLException {
    return new Payable(
        row.getLong("id"),
        row.getString("name"),
        row.getInt("months"),
        Yen.of(row.getLong("amount")),
        FacilityRows.account(row));
  }

  /** The facilities of a file whose account is no longer the one that it pays to. */
  List<String> moved(long payment) {
    return database.list(
        "select distinct f.name from school_coupon_payment_item i join school_coupon_settlement s"
            + " on s.id = i.settlement join school_coupon_facility f on f.id = s.facility"
            + " where i.payment = ? and f.account is distinct from i.account order by f.name",
        row -> row.getString(1),
        payment);
  }

  /** The latest files first. */
  public List<Payment> latest(int count) {
    return database.list(
        "select " + Payment.COLUMNS + " from school_coupon_payment q order by id desc limit ?",
        Payment::read,
        count);
  }

  /** The file of that id. */
  public Optional<Payment> find(long id) {
    return database.first(
        "select " + Payment.COLUMNS + " from school_coupon_payment q where id = ?",
        Payment::read,
        id);
  }

  /** The same, and nobody else moves it before the transaction ends. */
  Optional<Payment> hold(long id) {
    return database.first(
        "select " + Payment.COLUMNS + " from school_coupon_payment q where id = ? for update",
        Payment::read,
        id);
  }

  /** The bytes as they were made; empty before the release and after it was taken back. */
  Optional<byte[]> file(long payment) {
    return database.first(
        "select file from school_coupon_payment where id = ? and state in ('RELEASED', 'SENT')",
        row -> row.getBytes(1),
        payment);
  }
}
