package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;

/** Finds whom the runs of billed cycles could not charge yet (追加分). */
@ApplicationScoped
class CatchUp {
  private static final int CYCLES = 2;

  @Inject Runs runs;
  @Inject Planning planning;
  @Inject ContinuingCharges continuing;
  @Inject BusinessClock clock;

  /** The plan of the next run; of a billed cycle, for who is missing. */
  RunPlan plan(OrganizationId organization, RunKind kind, BusinessMonth month) {
    RunPlan plan = planning.plan(organization, kind, month);
    boolean later = kind == RunKind.CONTINUING && runs.isBilled(organization, plan.cycle());
    return later ? plan.later() : plan;
  }

  /** The newest cycle not billed whose base day is over; else the one after this month's. */
  Cycle due(OrganizationId organization) {
    Cycle current = planning.cycle(organization, clock.month());
    Cycle next = planning.cycle(organization, current.first().plusMonths(current.months()));
    return Stream.of(next, current)
        .filter(cycle -> cycle.baseDay().isBefore(clock.today()))
        .filter(cycle -> !runs.isBilled(organization, cycle.code()))
        .findFirst()
        .orElse(next);
  }

  /** The latest billed cycles in which somebody is missing, newest first. */
  List<UnbilledHeads> unbilled(OrganizationId organization) {
    return runs.billedCycles(organization, CYCLES).stream()
        .map(first -> unbilled(organization, BusinessMonth.of(first)))
        .filter(cycle -> cycle.missing().heads() > 0)
        .toList();
  }

  private UnbilledHeads unbilled(OrganizationId organization, BusinessMonth month) {
    RunPlan plan = planning.plan(organization, RunKind.CONTINUING, month);
    return new UnbilledHeads(plan.label(), month, continuing.preview(organization, plan));
  }
}
