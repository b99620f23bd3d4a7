package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.JobView;
import org.tsudoi.core.job.Jobs;

/**
 * Reminders of overdue invoices in stages (督促; P-32): who comes to which stage today, the issue,
 * who is left out, and what was issued. Staff only.
 */
@Stateless
public class DunningDesk {
  private static final int NOTE = 200;
  private static final int LONGEST_HOLD = 366;
  private static final int HISTORY = 50;

  @Inject Database database;
  @Inject Dunnings dunnings;
  @Inject DunningPlans plans;
  @Inject DunningRuns runs;
  @Inject DunningHolds holds;
  @Inject Invoices invoices;
  @Inject Jobs jobs;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** The organization's stages in their order; none for no dunning. */
  public List<DunningStage> stages(Actor actor) {
    actor.requireStaff();
    return plans.of(actor.organization()).stages();
  }

  /** How many offices come to any stage today. */
  public long offices(Actor actor) {
    actor.requireStaff();
    DunningPlan plan = plans.of(actor.organization());
    return plan.isEmpty()
        ? 0
        : in(actor, handle -> dunnings.offices(handle, actor.organization(), plan));
  }

  /** How much comes to each stage today. */
  public List<DunningTotal> totals(Actor actor) {
    return planned(actor, plan -> in(actor, h -> dunnings.totals(h, actor.organization(), plan)));
  }

  /**
   * The offices that come to a stage today, by number and stage.
   *
   * @param after number of the last office of the page before; empty for the first page
   * @param afterStage that row's stage
   */
  public List<DunningDue> due(Actor actor, String after, int afterStage, int limit) {
    return planned(
        actor,
        plan ->
            in(actor, h -> dunnings.due(h, actor.organization(), plan, after, afterStage, limit)));
  }

  /** The late offices that get nothing today for some invoices, and why; paged as {@link #due}. */
  public List<DunningLeftOut> leftOut(
      Actor actor, String after, String afterReason, int afterStage, int limit) {
    return planned(
        actor,
        plan ->
            in(
                actor,
                h ->
                    dunnings.leftOut(
                        h, actor.organization(), plan, after, afterReason, afterStage, limit)));
  }

  private <T> List<T> planned(Actor actor, Function<DunningPlan, List<T>> work) {
    actor.requireStaff();
    DunningPlan plan = plans.of(actor.organization());
    return plan.isEmpty() ? List.of() : work.apply(plan);
  }

  private <T> T in(Actor actor, Function<Handle, T> work) {
    return database.of(actor.organization(), work::apply);
  }

  /**
   * How many items of the bank's files wait to be decided, and payments to be assigned: some may be
   * of offices that would be reminded.
   */
  public long unsettled(Actor actor) {
    actor.requireStaff();
    return in(actor, handle -> dunnings.unsettled(handle, actor.organization()));
  }

  /**
   * Begins to issue what comes to a stage today, and gives the run's id; while one goes on, that
   * one's. Refused ({@code billing.dunning-none}) when nothing does.
   */
  public Result<Long> issue(Actor actor) {
    actor.requireStaff();
    DunningPlan plan = plans.of(actor.organization());
    return in(actor, handle -> issue(handle, actor, plan));
  }

  private Result<Long> issue(Handle handle, Actor actor, DunningPlan plan) {
    Optional<DunningRunView> open = runs.open(handle, actor.organization());
    long offices = plan.isEmpty() ? 0 : dunnings.offices(handle, actor.organization(), plan);
    if (open.isEmpty() && offices == 0) {
      return Result.refused("billing.dunning-none");
    }
    Optional<Long> begun =
        open.isPresent()
            ? Optional.empty()
            : runs.begin(handle, actor, plan.today(), offices, clock.now());
    begun.ifPresent(run -> start(actor, run, offices));
    return Result.of(
        begun.orElseGet(
            () -> open.or(() -> runs.open(handle, actor.organization())).orElseThrow().id()));
  }

  private void start(Actor actor, long run, long offices) {
    jobs.start(actor, DunningWork.KIND, run);
    audit.note(actor, "dunning.started", "dunning:" + run, Map.of("count", offices));
  }

  /** Goes on with a run that was given up. Refused ({@code billing.run-moved}) when none was. */
  public Decision resume(Actor actor, long run) {
    actor.requireStaff();
    return jobs.resume(actor, DunningWork.KIND, run)
        ? Decision.accepted()
        : Decision.refused(Problem.of("billing.run-moved"));
  }

  /** A run. */
  public Optional<DunningRunView> run(Actor actor, long id) {
    actor.requireStaff();
    return in(actor, handle -> runs.find(handle, actor.organization(), id));
  }

  /** Its work. */
  public Optional<JobView> work(Actor actor, long run) {
    actor.requireStaff();
    return jobs.find(actor.organization(), DunningWork.KIND, run);
  }

  /** The latest runs, newest first. */
  public List<DunningRunView> runs(Actor actor, int limit) {
    actor.requireStaff();
    return in(actor, handle -> runs.latest(handle, actor.organization(), limit));
  }

  /** What a run issued, in the order of issue, after the notice {@code after}. */
  public List<DunningNotice> notices(Actor actor, long run, long after, int limit) {
    actor.requireStaff();
    return in(actor, handle -> runs.ofRun(handle, actor.organization(), run, after, limit));
  }

  /** The numbers of offices whose letters of a run could not be printed, with the reasons. */
  public List<Unprintable> unprintable(Actor actor, long run) {
    actor.requireStaff();
    return in(actor, handle -> runs.unprintable(handle, actor.organization(), run));
  }

  /** What an office was sent, newest first. */
  public List<DunningNotice> history(Actor actor, OfficeId office) {
    actor.requireStaff();
    return in(actor, handle -> runs.ofOffice(handle, actor.organization(), office, HISTORY));
  }

  /** The stages of an invoice so far. */
  public List<DunningMark> marks(Actor actor, long invoice) {
    actor.requireStaff();
    return in(actor, handle -> runs.ofInvoice(handle, actor.organization(), invoice));
  }

  /** How far these offices are, as far as their open invoices were dunned. */
  public Map<OfficeId, DunningLatest> latest(Actor actor, Collection<OfficeId> offices) {
    actor.requireStaff();
    return in(actor, handle -> dunnings.latest(handle, actor.organization(), offices)).stream()
        .collect(Collectors.toMap(DunningLatest::office, Function.identity()));
  }

  /** Why an office is left out today, if it is. */
  public Optional<DunningHold> hold(Actor actor, OfficeId office) {
    actor.requireStaff();
    return in(actor, handle -> holds.of(handle, actor.organization(), office, clock.today()));
  }

  /**
   * Leaves an office out to the end of {@code until}; another hold is replaced. Refused, each at
   * its field: a day before today or more than a year ahead ({@code billing.dunning-until}), no
   * reason ({@code required}) or a long one ({@code billing.too-long}), an unknown office ({@code
   * billing.office-unknown}).
   */
  public Decision hold(Actor actor, OfficeId office, LocalDate until, String reason) {
    actor.requireStaff();
    String note = reason.strip();
    if (!invoices.officeExists(actor.organization(), office)) {
      return Decision.refused(Problem.at("office", "billing.office-unknown"));
    }
    LocalDate today = clock.today();
    if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_HOLD))) {
      return Decision.refused(Problem.at("until", "billing.dunning-until"));
    }
    if (note.isEmpty()) {
      return Decision.refused(Problem.at("note", "required"));
    }
    if (note.length() > NOTE) {
      return Decision.refused(Problem.at("note", "billing.too-long", "limit", NOTE));
    }
    database.in(
        actor.organization(), handle -> holds.put(handle, actor, office, until, note, clock.now()));
    audit.note(
        actor, "dunning.held", "office:" + office.value(), Map.of("day", until, "reason", note));
    return Decision.accepted();
  }

  /** Ends an office's hold; harmless when there is none. */
  public void release(Actor actor, OfficeId office) {
    actor.requireStaff();
    if (in(actor, handle -> holds.end(handle, actor.organization(), office))) {
      audit.note(actor, "dunning.released", "office:" + office.value(), Map.of());
    }
  }
}
