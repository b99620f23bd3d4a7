package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.job.JobWork;
import org.tsudoi.core.job.Jobs;

/** A billing run, a chunk of offices at a time (P-31). */
@ApplicationScoped
class BillingWork implements JobWork {
  static final String KIND = "billing";
  private static final int OFFICES = 250;

  @Inject Runs runs;
  @Inject Planning planning;
  @Inject ContinuingCharges continuing;
  @Inject JoiningCharges joining;
  @Inject PaymentBooking payments;
  @Inject Jobs jobs;
  @Inject BusinessClock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long reference) {
    RunView run = runs.find(organization, reference).orElseThrow();
    OptionalLong to = runs.chunk(organization, run.billedTo(), OFFICES);
    if (to.isEmpty()) {
      runs.move(organization, reference, "RUNNING", "DONE", clock.now());
      jobs.start(Actor.system(organization), InvoicePapersWork.KIND, reference);
      return new Step(run.offices(), run.offices(), true);
    }
    RunTotals billed = bill(organization, run, to.getAsLong());
    payments.useAdvances(organization, run.billedTo(), to.getAsLong());
    runs.billed(organization, reference, billed, to.getAsLong());
    long offices = run.offices() + billed.offices();
    return new Step(offices, Math.max(offices, run.previewedOffices()), false);
  }

  private RunTotals bill(OrganizationId organization, RunView run, long to) {
    LocalDate today = clock.today();
    if (run.kind() == RunKind.JOINING) {
      return joining.bill(organization, run, run.billedTo(), to, today);
    }
    RunPlan plan =
        planning.plan(organization, RunKind.CONTINUING, BusinessMonth.of(run.firstMonth()));
    return continuing.bill(organization, run, plan, run.billedTo(), to, today);
  }
}
