package org.tsudoi.plugin.schoolcoupon.settlement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.tsudoi.api.Decision;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;

/** Uses and corrections as the other rooms book them. */
final class Booked {
  private final Example example;
  private final PluginDatabase database;
  private final java.util.concurrent.atomic.AtomicInteger people =
      new java.util.concurrent.atomic.AtomicInteger();

  Booked(Example example) {
    this.example = example;
    database = example.house.database();
    example.house.get(ClosingWork.class);
    example.house.get(StatementWork.class);
  }

  /** Closes a month with all its steps. */
  void close(BusinessMonth month) {
    Decision begun = example.house.get(ClosingDesk.class).start(month, "事務局");
    if (!begun.isAccepted()) {
      throw new IllegalStateException(begun.problems().toString());
    }
    example.house.work();
  }

  /** A use of so many coupons, at noon of that day. */
  long use(Facility facility, String day, int quantity, int price) {
    return useAt(
        facility,
        LocalDate.parse(day).atTime(12, 0).atZone(BusinessClock.ZONE).toOffsetDateTime(),
        quantity,
        price);
  }

  long useAt(Facility facility, OffsetDateTime at, int quantity, int price) {
    return database
        .first(
            "with c as (insert into school_coupon_coupon (number, fiscal_year, offer, quantity,"
                + " used, valid_from, valid_until, medium, granted_at) values (?, 2026, 'refresh',"
                + " ?, ?, '2026-05-01', '2027-03-31', 'PHONE', ?) returning id, number) insert into"
                + " school_coupon_use (key, coupon, number, facility, offer, quantity, price,"
                + " source, used_at, entered_at) select ?, c.id, c.number, ?, 'refresh', ?, ?,"
                + " 'OUTAGE', ?, ? from c returning id",
            row -> row.getLong(1),
            String.valueOf(100000 + people.getAndIncrement()),
            quantity,
            quantity,
            at,
            UUID.randomUUID(),
            facility.id(),
            quantity,
            price,
            at,
            at)
        .orElseThrow();
  }

  /** An accepted correction that takes so many back. */
  void correct(long use, int quantity) {
    database.together(
        () -> {
          database.change(
              "insert into school_coupon_correction (use, quantity, reason, proposed_by,"
                  + " proposed_account, proposed_at, state, decided_by, decided_account,"
                  + " decided_at) values (?, ?, '誤操作', 'x', 1, now(), 'ACCEPTED', 'y', 2, now())",
              use,
              quantity);
          return database.change(
              "update school_coupon_use set cancelled = cancelled + ? where id = ?", quantity, use);
        });
  }

  /** What all uses and accepted corrections are worth. */
  long worth() {
    return sum(
        "select sum(quantity::bigint * price) - coalesce((select sum(c.quantity::bigint * u.price)"
            + " from school_coupon_correction c join school_coupon_use u on u.id = c.use"
            + " where c.state = 'ACCEPTED'), 0) from school_coupon_use");
  }

  /** The same as the uses themselves have it. */
  long net() {
    return sum("select sum((quantity - cancelled)::bigint * price) from school_coupon_use");
  }

  long settled() {
    return sum("select sum(amount) from school_coupon_settlement");
  }

  private long sum(String sql) {
    return database.first(sql, row -> row.getLong(1)).orElse(0L);
  }
}
