package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.bank.TransferSettings;
import org.tsudoi.core.benefit.TransferCandidates.Candidate;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.organization.Organizations;

/**
 * The secretariat's transfers of benefits to offices (総合振込, P-32, P-33): what waits, a batch with
 * its file for the bank, what became of it, told to the offices by mail. One transfer an office
 * sums up all its grants: one line on its account, one fee. Staff only.
 */
@Stateless
public class TransferDesk {
  @Inject TransferCandidates candidates;
  @Inject TransferBatches batches;
  @Inject TransferFiles files;
  @Inject TransferViews views;
  @Inject TransferSteps steps;
  @Inject TransferMail mail;
  @Inject TransferReleaseDesk release;
  @Inject Grants grants;
  @Inject GrantMoves moves;
  @Inject Organizations organizations;
  @Inject TransferDays days;
  @Inject DocumentStore documents;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** The day to offer: three bank business days from now. */
  public LocalDate nextDay(Actor actor) {
    actor.requireStaff();
    return days.next();
  }

  /** Whether the organization has said from which account it pays. */
  public boolean isPossible(Actor actor) {
    actor.requireStaff();
    return settings(actor.organization()).isPresent();
  }

  /** What a batch for {@code day} would transfer, and what not and why. */
  public TransferPreview preview(Actor actor, LocalDate day) {
    actor.requireStaff();
    Optional<TransferSettings> bank = settings(actor.organization());
    List<Candidate> good = new ArrayList<>();
    List<TransferPreview.Left> left = new ArrayList<>();
    for (Candidate each : candidates.on(actor.organization(), day)) {
      problem(bank, each)
          .ifPresentOrElse(problem -> left.add(left(each, problem)), () -> good.add(each));
    }
    return new TransferPreview(
        good.size(),
        good.stream().mapToInt(Candidate::grants).sum(),
        good.stream().map(Candidate::amount).collect(Yen.sum()),
        left);
  }

  private static Optional<Problem> problem(Optional<TransferSettings> bank, Candidate each) {
    return bank.isEmpty()
        ? Optional.of(Problem.of("benefit.transfer-settings"))
        : each.problem(bank.get());
  }

  private static TransferPreview.Left left(Candidate each, Problem problem) {
    return new TransferPreview.Left(
        each.office(),
        each.officeNumber(),
        each.officeName(),
        each.grants(),
        each.amount(),
        problem);
  }

  private Optional<TransferSettings> settings(OrganizationId organization) {
    return TransferSettings.read(organizations.running(organization).settings());
  }

  /**
   * Makes the batch of {@code day} with its file and gives its id: every decided grant of offices
   * with an account that the file can hold; no grant is in two batches. Refused: a day that is
   * over, no bank business day ({@code benefit.transfer-day}) or far ahead ({@code
   * benefit.transfer-day-far}), no settings ({@code benefit.transfer-settings}), nothing to
   * transfer ({@code benefit.transfer-nothing}). Where the organization asks for two persons, there
   * is no file until somebody else releases the batch ({@link TransferReleaseDesk}).
   */
  public Result<Long> create(Actor actor, LocalDate day) {
    actor.requireStaff();
    Optional<Problem> wrong = days.problem(day);
    if (wrong.isPresent()) {
      return Result.refused(wrong.stream().toList());
    }
    Optional<TransferSettings> settings = settings(actor.organization());
    return settings.isEmpty()
        ? Result.refused("benefit.transfer-settings")
        : create(actor, day, settings.get());
  }

  private Result<Long> create(Actor actor, LocalDate day, TransferSettings settings) {
    Set<OfficeId> held = candidates.hold(actor.organization());
    List<OfficeId> offices =
        candidates.on(actor.organization(), day).stream()
            .filter(each -> held.contains(each.office()))
            .filter(each -> each.problem(settings).isEmpty())
            .map(Candidate::office)
            .toList();
    if (offices.isEmpty()) {
      return Result.refused("benefit.transfer-nothing");
    }
    long batch = batches.insert(actor, day, clock.now());
    if (batches.fill(actor, batch, day, offices, clock.now()) == 0) {
      batches.drop(actor.organization(), batch);
      return Result.refused("benefit.transfer-nothing");
    }
    batches.summed(actor.organization(), batch);
    if (!release.isAsked(actor)) {
      files.write(actor, batch, day, settings);
    }
    views
        .find(actor.organization(), batch)
        .ifPresent(made -> note(actor, "transfer.created", made, "MADE"));
    return Result.of(batch);
  }

  private void note(Actor actor, String action, TransferBatchView batch, String state) {
    audit.note(
        actor,
        action,
        "transfer:" + batch.id(),
        Map.of(
            "state", state,
            "day", batch.payOn(),
            "total", batch.total().amount(),
            "count", batch.items()));
  }

  /**
   * The file is with the bank: on its day, or now when that has come, its grants are paid. Refused
   * when the day is over, as no bank takes the file ({@code benefit.transfer-over}), before it was
   * released ({@code benefit.transfer-unreleased}), and when somebody else was faster ({@code
   * benefit.transfer-moved}).
   */
  public Decision send(Actor actor, long batch) {
    actor.requireStaff();
    Optional<TransferBatchView> view = views.find(actor.organization(), batch);
    if (view.filter(this::isOver).isPresent()) {
      return Decision.refused(Problem.of("benefit.transfer-over", "day", view.get().payOn()));
    }
    if (view.filter(TransferBatchView::isUnreleased).isPresent()) {
      return Decision.refused(Problem.of("benefit.transfer-unreleased"));
    }
    if (view.isEmpty() || !batches.move(actor.organization(), batch, "MADE", "SENT")) {
      return moved();
    }
    batches.sentBy(actor, batch, clock.now());
    mail.sent(actor.organization(), batch);
    note(actor, "transfer.sent", view.get(), "SENT");
    if (!view.get().payOn().isAfter(clock.today())) {
      steps.done(actor, batch);
    }
    return Decision.accepted();
  }

  private boolean isOver(TransferBatchView batch) {
    return batch.isMade() && batch.payOn().isBefore(clock.today());
  }

  /** Gives up a batch that was not sent: its grants wait again, its file holds no longer. */
  public Decision cancel(Actor actor, long batch) {
    actor.requireStaff();
    if (!batches.move(actor.organization(), batch, "MADE", "CANCELLED")) {
      return moved();
    }
    moves.takenBack(actor, batch);
    views
        .find(actor.organization(), batch)
        .flatMap(TransferBatchView::document)
        .ifPresent(file -> cancelFile(actor, file));
    audit.note(actor, "transfer.cancelled", "transfer:" + batch, Map.of());
    return Decision.accepted();
  }

  private void cancelFile(Actor actor, long file) {
    String reason =
        BenefitTexts.of(
            organizations.running(actor.organization()), "benefit.transfer.file-cancelled");
    documents.cancel(actor.organization(), file, actor.name(), reason);
  }

  private static Decision moved() {
    return Decision.refused(Problem.of("benefit.transfer-moved"));
  }

  /**
   * The bank could not transfer to one office: its grants have failed, with the reason. Refused
   * without a reason ({@code required}), one too long, before the file was sent or twice ({@code
   * benefit.transfer-moved}).
   */
  public Decision fail(Actor actor, long batch, long item, String reason) {
    actor.requireStaff();
    String why = Reasons.clean(reason);
    Optional<Problem> wrong = Reasons.problem(why);
    if (wrong.isPresent()) {
      return Decision.refused(wrong.get());
    }
    Optional<TransferItemView> found = views.item(actor.organization(), batch, item);
    boolean sent =
        views.find(actor.organization(), batch).filter(TransferBatchView::isSent).isPresent();
    if (found.isEmpty() || !sent || !batches.failed(actor.organization(), item, why)) {
      return moved();
    }
    moves.failed(actor, batch, found.get().office(), why);
    mail.failed(actor.organization(), batch, item);
    audit.note(
        actor,
        "transfer.failed",
        "transfer:" + batch,
        Map.of("office", found.get().office().value(), "reason", why));
    return Decision.accepted();
  }

  /**
   * The failed grants of an office are to be transferred again, after its account was put right.
   * Answers how many; refused with {@code benefit.transfer-moved} when there are none, and at
   * {@code same} while the account is the one to which it failed ({@code
   * benefit.transfer-same-account}).
   *
   * @param same whether it shall go to the same account again
   */
  public Result<Integer> retry(Actor actor, OfficeId office, boolean same) {
    actor.requireStaff();
    boolean unchanged =
        !same && steps.isAccountUnchanged(actor.organization(), office, clock.today());
    if (unchanged && grants.hasFailed(actor.organization(), office)) {
      return Result.<Integer>refused("benefit.transfer-same-account").at("same");
    }
    int again = unchanged ? 0 : moves.again(actor, office);
    if (again == 0) {
      return Result.refused("benefit.transfer-moved");
    }
    audit.note(actor, "benefit.retried", "office:" + office, Map.of("count", again));
    return Result.of(again);
  }

  /** A batch. */
  public Optional<TransferBatchView> batch(Actor actor, long id) {
    actor.requireStaff();
    return views.find(actor.organization(), id);
  }

  /** The latest batches before {@code before}, newest first. */
  public List<TransferBatchView> batches(Actor actor, long before, int limit) {
    actor.requireStaff();
    return views.latest(actor.organization(), before, limit);
  }

  /** The transfers of a batch after {@code after}, in the file's order. */
  public List<TransferItemView> items(Actor actor, long batch, long after, int limit) {
    actor.requireStaff();
    return views.items(actor.organization(), batch, after, limit);
  }

  /** One transfer of a batch. */
  public Optional<TransferItemView> item(Actor actor, long batch, long item) {
    actor.requireStaff();
    return views.item(actor.organization(), batch, item);
  }
}
