package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;

/** Finds whom no run could charge yet (追加分). */
@ApplicationScoped
class CatchUp {
  private static final int CYCLES = 2;

  @Inject Runs runs;
  @Inject Planning planning;
  @Inject ContinuingCharges continuing;
  @Inject JoiningCharges joining;
  @Inject UnbilledJoiners joiners;
  @Inject BusinessClock clock;

  /** The plan of the next run; of a cycle or month billed before, for who is missing. */
  RunPlan plan(OrganizationId organization, RunKind kind, BusinessMonth month) {
    RunPlan plan = planning.plan(organization, kind, month);
    return runs.isBilled(organization, kind, plan.firstMonth())
        ? plan.later(planning.texts(organization))
        : plan;
  }

  /** The newest cycle not billed whose base day is over; else the one after this month's. */
  Cycle due(OrganizationId organization) {
    Cycle current = planning.cycle(organization, clock.month());
    Cycle next = planning.cycle(organization, current.first().plusMonths(current.months()));
    return Stream.of(next, current)
        .filter(cycle -> cycle.baseDay().isBefore(clock.today()))
        .filter(cycle -> !isBilled(organization, cycle))
        .findFirst()
        .orElse(next);
  }

  boolean isBilled(OrganizationId organization, Cycle cycle) {
    return runs.isBilled(organization, RunKind.CONTINUING, cycle.first().firstDay());
  }

  /**
   * The latest billed cycles in which somebody is missing, then the months with joiners not
   * charged, newest first.
   */
  List<UnbilledHeads> unbilled(OrganizationId organization) {
    return Stream.concat(
            runs.billedCycles(organization, CYCLES).stream()
                .map(first -> heads(organization, BusinessMonth.of(first))),
            joiners.months(organization, UnbilledJoiners.EVERY_OFFICE, clock.today()).stream()
                .map(month -> joiners(organization, month)))
        .filter(each -> each.missing().total().isPositive())
        .toList();
  }

  private UnbilledHeads heads(OrganizationId organization, BusinessMonth month) {
    RunPlan plan = planning.plan(organization, RunKind.CONTINUING, month);
    return new UnbilledHeads(
        plan.label(), plan.kind(), month, continuing.preview(organization, plan));
  }

  private UnbilledHeads joiners(OrganizationId organization, BusinessMonth month) {
    RunPlan plan = planning.plan(organization, RunKind.JOINING, month);
    return new UnbilledHeads(plan.label(), plan.kind(), month, joining.preview(organization, plan));
  }
}
