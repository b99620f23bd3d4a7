package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;

/** Finds whom the runs of billed cycles could not charge yet (追加分). */
@ApplicationScoped
class CatchUp {
  private static final int CYCLES = 2;

  @Inject Runs runs;
  @Inject Planning planning;
  @Inject ContinuingCharges continuing;

  /** The plan of the next run; of a billed cycle, for who is missing. */
  RunPlan plan(OrganizationId organization, RunKind kind, BusinessMonth month) {
    RunPlan plan = planning.plan(organization, kind, month);
    boolean later = kind == RunKind.CONTINUING && runs.isBilled(organization, plan.cycle());
    return later ? plan.later() : plan;
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
