package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.bank.FourEyes;
import org.tsudoi.core.bank.TransferSettings;
import org.tsudoi.core.organization.Organizations;

/**
 * Releases batches of transfers that somebody else made (二人での確認; P-22, P-33), where the
 * organization asks for it by {@code bank.four-eyes}: before there is no file for the bank. Staff
 * only.
 */
@Stateless
public class TransferReleaseDesk {
  @Inject TransferBatches batches;
  @Inject TransferFiles files;
  @Inject TransferViews views;
  @Inject Organizations organizations;
  @Inject BusinessClock clock;
  @Inject AuditLog audit;

  /** Whether what this account makes waits for another; nothing of the system itself does. */
  public boolean isAsked(Actor actor) {
    actor.requireStaff();
    return actor.account().isPresent()
        && FourEyes.TRANSFERS.isAsked(organizations.running(actor.organization()).settings());
  }

  /** How many batches wait for a release. */
  public long count(Actor actor) {
    actor.requireStaff();
    return views.unreleased(actor.organization());
  }

  /**
   * The batch is as it shall be: its file for the bank is made. Refused for who made it ({@code
   * benefit.transfer-same}), when its day is over ({@code benefit.transfer-over}), without settings
   * ({@code benefit.transfer-settings}), and when it was released or given up meanwhile ({@code
   * benefit.transfer-moved}).
   */
  public Decision release(Actor actor, long batch) {
    actor.requireStaff();
    Optional<TransferBatchView> found =
        views.find(actor.organization(), batch).filter(TransferBatchView::isUnreleased);
    Optional<Problem> wrong = found.map(view -> problem(actor, view)).orElseGet(() -> moved());
    if (wrong.isPresent()) {
      return Decision.refused(wrong.get());
    }
    if (!batches.release(actor, batch, clock.now())) {
      return Decision.refused(moved().get());
    }
    return written(actor, found.get());
  }

  private Optional<Problem> problem(Actor actor, TransferBatchView batch) {
    if (actor.account().filter(who -> !batch.madeBy().equals(Optional.of(who))).isEmpty()) {
      return Optional.of(Problem.of("benefit.transfer-same", "who", batch.createdBy()));
    }
    if (batch.payOn().isBefore(clock.today())) {
      return Optional.of(Problem.of("benefit.transfer-over", "day", batch.payOn()));
    }
    return settings(actor).isEmpty()
        ? Optional.of(Problem.of("benefit.transfer-settings"))
        : Optional.empty();
  }

  private Decision written(Actor actor, TransferBatchView batch) {
    files.write(actor, batch.id(), batch.payOn(), settings(actor).orElseThrow());
    audit.note(
        actor,
        "transfer.released",
        "transfer:" + batch.id(),
        Map.of(
            "madeBy", batch.createdBy(),
            "day", batch.payOn(),
            "total", batch.total().amount(),
            "count", batch.items()));
    return Decision.accepted();
  }

  private Optional<TransferSettings> settings(Actor actor) {
    return TransferSettings.read(organizations.running(actor.organization()).settings());
  }

  private static Optional<Problem> moved() {
    return Optional.of(Problem.of("benefit.transfer-moved"));
  }
}
