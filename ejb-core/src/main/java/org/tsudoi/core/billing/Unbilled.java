package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.audit.AuditLog;

/**
 * What one office owes and no run has billed yet (FE-6). Cycles whose base day was over before the
 * organization began here count only when they are billed here.
 */
@ApplicationScoped
class Unbilled {
  private static final int CYCLES = 6;

  @Inject Planning planning;
  @Inject CatchUp catchUp;
  @Inject UnbilledJoiners joiners;
  @Inject ContinuingCharges continuing;
  @Inject AuditLog audit;

  /** The runs that are missing when the office leaves on {@code day}, by label. */
  List<String> runs(OrganizationId organization, OfficeId office, LocalDate day) {
    return Stream.concat(
            joiners.months(organization, office.value(), day).stream()
                .map(month -> catchUp.plan(organization, RunKind.JOINING, month)),
            cycles(organization, day)
                .filter(cycle -> concerns(organization, cycle, day))
                .map(cycle -> catchUp.plan(organization, RunKind.CONTINUING, cycle.first()))
                .filter(plan -> continuing.isOwing(organization, plan, office)))
        .map(RunPlan::label)
        .toList();
  }

  /** The cycle after that of the day, that one, and those before. */
  private Stream<Cycle> cycles(OrganizationId organization, LocalDate day) {
    Cycle current = planning.cycle(organization, BusinessMonth.of(day));
    BusinessMonth next = current.first().plusMonths(current.months());
    return Stream.iterate(
            planning.cycle(organization, next),
            cycle -> planning.cycle(organization, cycle.first().previous()))
        .limit(CYCLES);
  }

  private boolean concerns(OrganizationId organization, Cycle cycle, LocalDate day) {
    boolean here =
        audit.since(organization).filter(since -> !cycle.baseDay().isBefore(since)).isPresent()
            || catchUp.isBilled(organization, cycle);
    return here && cycle.baseDay().isBefore(day);
  }
}
