package org.tsudoi.core.filing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;

/** One step of the sweep, in a transaction of its own; each says how many filings it found. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FilingSweep {
  /** So many filings at most are swept in one step. */
  static final int CHUNK = 100;

  @Inject Filings filings;
  @Inject StaleFilings stale;
  @Inject FilingTimes times;
  @Inject FilingTexts texts;
  @Inject FilingDues dues;
  @Inject Moves moves;

  /** Settles accepted filings whose joiners have paid. */
  public int settle(OrganizationId organization) {
    List<FilingId> paid = dues.paid(organization, CHUNK);
    paid.forEach(id -> move(organization, id, FilingMove.SETTLE, ""));
    return paid.size();
  }

  /** Ends filings whose papers or correction did not come in time, with a mail to the office. */
  public int lapse(OrganizationId organization) {
    return lapse(organization, FilingState.PAPER_AWAITED, times.papers(organization))
        + lapse(organization, FilingState.RETURNED, times.correction(organization));
  }

  private int lapse(OrganizationId organization, FilingState state, Duration patience) {
    if (patience.isZero()) {
      return 0;
    }
    String reason =
        texts.fill(
            organization,
            "filing.lapsed." + state,
            Map.of("days", Long.toString(patience.toDays())));
    List<FilingId> late = stale.untouched(organization, state, patience, CHUNK);
    late.forEach(id -> move(organization, id, FilingMove.LAPSE, reason));
    return late.size();
  }

  private void move(OrganizationId organization, FilingId id, FilingMove move, String reason) {
    Actor system = Actor.system(organization);
    Filing filing = filings.lock(organization, id).orElseThrow();
    Decision decision = moves.move(system, filing, filing.version(), move, reason);
    if (!decision.isAccepted()) {
      throw new IllegalStateException(filing.receipt() + ": " + decision.problems());
    }
  }

  /** Removes drafts that nobody has touched for long, with their files. */
  public int purge(OrganizationId organization) {
    Duration kept = times.drafts(organization);
    return kept.isZero() ? 0 : stale.purge(organization, kept, CHUNK);
  }
}
