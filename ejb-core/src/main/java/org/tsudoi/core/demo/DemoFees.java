package org.tsudoi.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.BillingDesk;
import org.tsudoi.core.billing.DebitBatchView;
import org.tsudoi.core.billing.DebitDesk;
import org.tsudoi.core.billing.DebitItemView;
import org.tsudoi.core.billing.NewPayment;
import org.tsudoi.core.billing.PaymentDesk;
import org.tsudoi.core.billing.PaymentMethod;
import org.tsudoi.core.billing.RunKind;
import org.tsudoi.core.billing.RunView;

/** The last cycle that was debited: billed, debited, three debits failed, two paid afterwards. */
@ApplicationScoped
class DemoFees {
  private static final int BANK_DAYS = 3;
  private static final int FAILED = 3;

  @Inject BillingDesk billing;
  @Inject DebitDesk debits;
  @Inject PaymentDesk payments;
  @Inject BusinessClock clock;

  /** The day of billing: before the debit day, after the base day. */
  static LocalDate billedOn(Cycle cycle) {
    LocalDate day = cycle.debitOn().minusDays(12);
    return day.isAfter(cycle.baseDay()) ? day : cycle.baseDay().plusDays(1);
  }

  /** The last cycle that was debited; that of the run, once there is one. */
  Cycle cycle(OrganizationId organization) {
    Actor staff = DemoPeople.staff(organization);
    Optional<RunView> run = billing.runs(staff, Long.MAX_VALUE, 1).stream().findFirst();
    if (run.isPresent()) {
      return billing.cycle(staff, BusinessMonth.of(run.get().firstMonth()));
    }
    Cycle now = billing.cycle(staff, clock.month());
    return now.debitOn().plusDays(BANK_DAYS).isBefore(clock.today())
        ? now
        : billing.cycle(staff, now.first().previous());
  }

  void bill(OrganizationId organization, Cycle cycle) {
    Actor staff = DemoPeople.staff(organization);
    billing
        .preview(staff, RunKind.CONTINUING, cycle.first())
        .toOptional()
        .ifPresent(run -> billing.start(staff, run, false));
  }

  void debit(OrganizationId organization, Cycle cycle) {
    debits.create(DemoPeople.staff(organization), cycle.debitOn());
  }

  void answer(OrganizationId organization) {
    Actor staff = DemoPeople.staff(organization);
    for (DebitBatchView batch : sent(staff)) {
      List<String> customers =
          debits.items(staff, batch.id(), false, 0, 1_000).stream()
              .map(DebitItemView::customer)
              .toList();
      List<String> failing =
          customers.subList(Math.max(0, customers.size() - FAILED), customers.size());
      debits
          .file(staff, batch.id())
          .ifPresent(
              file -> debits.answer(staff, batch.id(), new DemoBank(failing).answer(file.bytes())));
    }
  }

  private List<DebitBatchView> sent(Actor staff) {
    return debits.batches(staff, Long.MAX_VALUE, 1).stream()
        .filter(batch -> batch.state().equals("SENT"))
        .toList();
  }

  /** All whose debit failed but one. */
  void transfers(OrganizationId organization) {
    Actor staff = DemoPeople.staff(organization);
    debits.batches(staff, Long.MAX_VALUE, 1).stream()
        .flatMap(batch -> debits.items(staff, batch.id(), true, 0, FAILED).stream())
        .skip(1)
        .forEach(item -> transfer(staff, item));
  }

  private void transfer(Actor staff, DebitItemView failed) {
    payments.book(
        staff,
        new NewPayment(
            "demo-" + failed.id(),
            Optional.of(failed.office()),
            failed.officeName(),
            clock.today(),
            failed.amount(),
            PaymentMethod.TRANSFER,
            Optional.empty(),
            "振替不能分"));
  }
}
