package org.tsudoi.plugin.schoolcoupon.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.settlement.ClosingDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentReleaseDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.SettlementDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.StatementDesk;

/**
 * What the secretariat of the demonstration has done: paper printed, one of it back, all months
 * closed but the last (or the only one), a file with the bank and one that waits for its release.
 */
@ApplicationScoped
class DemonstrationOffice {
  private static final int LEAD = 5;

  /** Logins that nobody has. */
  private static final long CLERK = 9_000_000_001L;

  private static final long HEAD = 9_000_000_002L;

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject BusinessCalendar calendar;
  @Inject PrintDesk print;
  @Inject PaperDesk paper;
  @Inject SettlementDesk settlements;
  @Inject ClosingDesk closings;
  @Inject StatementDesk statements;
  @Inject PaymentDesk payments;
  @Inject PaymentReleaseDesk release;

  void work() {
    paper();
    settle();
  }

  private void paper() {
    UUID batch = UUID.nameUUIDFromBytes("demonstration".getBytes(StandardCharsets.UTF_8));
    print.print(new PrintDesk.Scope("100012", ""), batch, clerk());
    database
        .first(
            "select p.serial from school_coupon_paper p join school_coupon_coupon c"
                + " on c.id = p.coupon where c.offer = 'refresh' order by p.id limit 1",
            row -> row.getString(1))
        .ifPresent(this::back);
  }

  private void back(String serial) {
    long hotel =
        database
            .first(
                "select min(facility) from school_coupon_facility_offer where offer = 'refresh'",
                row -> row.getLong(1))
            .orElse(0L);
    paper.book(
        new PaperDesk.Back(
            UUID.randomUUID(), serial, hotel, BusinessDates.format(clock.today()), ""),
        clerk());
  }

  private void settle() {
    List<BusinessMonth> months = months(2).isEmpty() ? months(1) : months(2);
    months.forEach(month -> closings.closeAtOnce(month, clerk().name()));
    LocalDate day = payDay();
    months.stream()
        .limit(Math.max(0, months.size() - 1))
        .reduce((one, later) -> later)
        .flatMap(month -> payments.make(month, day, clerk()).toOptional())
        .ifPresent(
            file -> {
              release.release(file, head());
              release.receive(file, clerk());
              release.send(file, clerk());
            });
    months.stream()
        .reduce((one, later) -> later)
        .ifPresent(
            month -> {
              statements.start(month);
              payments.make(month, day, clerk());
            });
  }

  /** The months with uses that are over for so long. */
  private List<BusinessMonth> months(int ago) {
    BusinessMonth last = BusinessMonth.of(clock.today()).minusMonths(ago);
    BusinessMonth first =
        settlements.firstUse().map(BusinessMonth::of).orElseGet(() -> last.next());
    return settlements.months().stream()
        .filter(month -> !month.isAfter(last) && !month.isBefore(first))
        .sorted()
        .toList();
  }

  private LocalDate payDay() {
    return Stream.iterate(clock.today().plusDays(LEAD), day -> day.plusDays(1))
        .filter(calendar::isBusinessDay)
        .findFirst()
        .orElseThrow();
  }

  private Staff clerk() {
    return staff(CLERK, "demonstration.clerk");
  }

  private Staff head() {
    return staff(HEAD, "demonstration.head");
  }

  private Staff staff(long account, String name) {
    return new Staff(
        AccountId.of(account), ((HasOffers) current.program()).names().wording().text(name));
  }
}
