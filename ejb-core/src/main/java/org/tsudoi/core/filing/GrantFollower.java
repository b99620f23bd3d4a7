package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.DecisionNotices;

/** Issues the decision notice when a claim is accepted (給付決定通知書, OC-13). */
@ApplicationScoped
class GrantFollower implements FilingFollower {
  @Inject DecisionNotices notices;

  @Override
  public void moved(Actor actor, Filing filing, FilingMove move, String reason) {
    if (move == FilingMove.ACCEPT) {
      notices.issue(actor, filing.id());
    }
  }
}
