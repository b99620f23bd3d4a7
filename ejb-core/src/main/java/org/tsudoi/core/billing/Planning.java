package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.time.Calendars;

/** Turns an organization's fee schedule into the plan of a run. */
@ApplicationScoped
class Planning {
  @Inject Organizations organizations;
  @Inject Calendars calendars;
  @Inject BusinessClock clock;

  /** The fee schedule; every organization that bills has one. */
  FeeSchedule fees(OrganizationId organization) {
    return organizations
        .running(organization)
        .program()
        .fees()
        .orElseThrow(() -> new IllegalStateException(organization + " collects no fees"));
  }

  Cycle cycle(OrganizationId organization, BusinessMonth month) {
    return fees(organization).cycle(month, calendars.bank());
  }

  /** The debit day of this month's cycle, or of the next one when that is over. */
  LocalDate nextDebit(OrganizationId organization) {
    Cycle now = cycle(organization, clock.month());
    if (!now.debitOn().isBefore(clock.today())) {
      return now.debitOn();
    }
    return cycle(organization, now.first().plusMonths(now.months())).debitOn();
  }

  PaperTexts texts(OrganizationId organization) {
    return PaperTexts.of(organizations.running(organization).settings());
  }

  RunPlan plan(OrganizationId organization, RunKind kind, BusinessMonth month) {
    Cycle cycle = cycle(organization, month);
    return kind == RunKind.CONTINUING
        ? continuing(organization, cycle)
        : joining(organization, cycle, month);
  }

  private RunPlan continuing(OrganizationId organization, Cycle cycle) {
    return new RunPlan(
        RunKind.CONTINUING,
        cycle.code(),
        cycle.label(),
        cycle.first().firstDay(),
        cycle.months(),
        cycle.baseDay(),
        inTime(cycle.debitOn()),
        fees(organization).continuing(cycle));
  }

  private RunPlan joining(OrganizationId organization, Cycle cycle, BusinessMonth month) {
    return new RunPlan(
        RunKind.JOINING,
        cycle.code(),
        texts(organization).label("joining", month.label()),
        month.firstDay(),
        month.monthsUntil(cycle.first().plusMonths(cycle.months())),
        month.lastDay(),
        dueOn(month),
        List.of());
  }

  /** Joining this month needs the payment this month (FE-3). */
  private LocalDate dueOn(BusinessMonth month) {
    return inTime(calendars.bank().previousBusinessDayOrSame(month.lastDay()));
  }

  /** The due day, or a business day two weeks from now when that day is over. */
  private LocalDate inTime(LocalDate due) {
    LocalDate today = clock.today();
    return due.isBefore(today) ? calendars.bank().nextBusinessDayOrSame(today.plusDays(14)) : due;
  }
}
