package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.JobView;
import org.tsudoi.core.job.Jobs;

/** The secretariat's billing: preview first, then run (P-31). Staff only. */
@Stateless
public class BillingDesk {
  @Inject Runs runs;
  @Inject Planning planning;
  @Inject ContinuingCharges continuing;
  @Inject JoiningCharges joining;
  @Inject RunDetails details;
  @Inject CatchUp catchUp;
  @Inject Jobs jobs;
  @Inject InvoicePapersWork papersWork;
  @Inject Database database;
  @Inject BusinessClock clock;

  /**
   * Computes what a run for the cycle or month of {@code month} would bill, and keeps it as a run
   * to be started. A billed cycle may be run again, for those who were not charged yet. Refused
   * ({@code billing.cycle-open}) when the cycle's continuing fee has a run that is not done,
   * ({@code billing.nothing}) when there is nothing to bill.
   */
  public Result<Long> preview(Actor actor, RunKind kind, BusinessMonth month) {
    actor.requireStaff();
    RunPlan plan = catchUp.plan(actor.organization(), kind, month);
    RunTotals totals =
        kind == RunKind.CONTINUING
            ? continuing.preview(actor.organization(), plan)
            : joining.preview(actor.organization(), plan);
    if (totals.heads() == 0) {
      return Result.refused("billing.nothing", "label", plan.label());
    }
    return runs.preview(actor, plan, totals, clock.now())
        .map(Result::of)
        .orElseGet(() -> Result.refused("billing.cycle-open", "label", plan.label()));
  }

  /**
   * Starts a previewed run. Refused ({@code billing.run-moved}) when somebody was first; the
   * continuing fee before its base day ({@code billing.before-base}), and on that day, when leavers
   * may still come, unless {@code confirmed} ({@code billing.on-base-day}; FE-9).
   */
  public Decision start(Actor actor, long run, boolean confirmed) {
    actor.requireStaff();
    Decision may =
        run(actor, run).map(view -> mayStart(view, confirmed)).orElse(Decision.accepted());
    return may.isAccepted() ? startNow(actor, run) : may;
  }

  private Decision mayStart(RunView run, boolean confirmed) {
    return switch (run.startOn(clock.today())) {
      case LATER ->
          Decision.refused(
              Problem.of(
                  "billing.before-base", "base", run.baseDay(), "from", run.baseDay().plusDays(1)));
      case CONFIRM ->
          confirmed
              ? Decision.accepted()
              : Decision.refused(Problem.at("confirmed", "billing.on-base-day"));
      case NOW -> Decision.accepted();
    };
  }

  private Decision startNow(Actor actor, long run) {
    if (!runs.move(actor.organization(), run, "PREVIEW", "RUNNING", clock.now())) {
      return Decision.refused(Problem.of("billing.run-moved"));
    }
    jobs.start(actor, BillingWork.KIND, run);
    return Decision.accepted();
  }

  /**
   * Goes on with a run, or with printing its invoices, where it was given up; invoices that could
   * not be printed are tried again. Refused ({@code billing.run-moved}) when nothing was given up.
   */
  public Decision resume(Actor actor, long run) {
    actor.requireStaff();
    OrganizationId organization = actor.organization();
    boolean resumed =
        papersWork.retry(organization, run) > 0
            ? jobs.again(actor, InvoicePapersWork.KIND, run)
            : jobs.resume(actor, BillingWork.KIND, run)
                || jobs.resume(actor, InvoicePapersWork.KIND, run);
    return resumed ? Decision.accepted() : Decision.refused(Problem.of("billing.run-moved"));
  }

  /** The numbers of a run's invoices that could not be printed, with the reasons. */
  public List<Unprintable> unprintable(Actor actor, long run) {
    actor.requireStaff();
    return papersWork.unprintable(actor.organization(), run);
  }

  /**
   * Who is not charged yet: heads of the base day in the latest billed cycles, then joiners by
   * month, newest first.
   */
  public List<UnbilledHeads> unbilled(Actor actor) {
    actor.requireStaff();
    return catchUp.unbilled(actor.organization());
  }

  /** Drops a preview. Refused ({@code billing.run-moved}) when it was started meanwhile. */
  public Decision cancel(Actor actor, long run) {
    actor.requireStaff();
    return runs.move(actor.organization(), run, "PREVIEW", "CANCELLED", clock.now())
        ? Decision.accepted()
        : Decision.refused(Problem.of("billing.run-moved"));
  }

  /** A run. */
  public Optional<RunView> run(Actor actor, long id) {
    actor.requireStaff();
    return runs.find(actor.organization(), id);
  }

  /** A run in parts; of a preview, as the register stands now. */
  public Optional<RunDetail> detail(Actor actor, long id) {
    return run(actor, id).map(run -> details.of(actor.organization(), run));
  }

  /**
   * The cycle whose continuing fee is to be billed next: the newest one that is not billed and
   * whose base day is over, else the one after this month's.
   */
  public FeeSchedule.Cycle due(Actor actor) {
    actor.requireStaff();
    return catchUp.due(actor.organization());
  }

  /** Whether a run of the cycle's continuing fee may be started today. */
  public RunStart startOf(Actor actor, FeeSchedule.Cycle cycle) {
    actor.requireStaff();
    return RunStart.of(RunKind.CONTINUING, cycle.baseDay(), clock.today());
  }

  /** The cycle of {@code month}, with its base day and debit day. */
  public FeeSchedule.Cycle cycle(Actor actor, BusinessMonth month) {
    actor.requireStaff();
    return planning.cycle(actor.organization(), month);
  }

  /** The latest runs before {@code before}, newest first. */
  public List<RunView> runs(Actor actor, long before, int limit) {
    actor.requireStaff();
    return runs.latest(actor.organization(), before, limit);
  }

  /** How far a started run is. */
  public Optional<JobView> progress(Actor actor, long run) {
    actor.requireStaff();
    return jobs.find(actor.organization(), BillingWork.KIND, run);
  }

  /** How far printing and telling of a finished run's invoices is. */
  public Optional<JobView> papers(Actor actor, long run) {
    actor.requireStaff();
    return jobs.find(actor.organization(), InvoicePapersWork.KIND, run);
  }

  /** Every account of the ledger with its sums. */
  public List<AccountBalance> ledger(Actor actor) {
    actor.requireStaff();
    return database.of(
        actor.organization(), handle -> Ledger.balances(handle, actor.organization()));
  }

  /** The trial balance: zero, always (P-31). */
  public Yen trialBalance(Actor actor) {
    actor.requireStaff();
    return database.of(
        actor.organization(), handle -> Ledger.balance(handle, actor.organization()));
  }
}
