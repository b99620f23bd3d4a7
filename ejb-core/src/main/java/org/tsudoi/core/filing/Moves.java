package org.tsudoi.core.filing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;

/** Makes one move for somebody: who may, whether it is possible, who was first, who follows. */
@ApplicationScoped
class Moves {
  static final int MAX_REASON = 1000;

  @Inject Filings filings;
  @Inject BusinessClock clock;
  @Inject @Any Instance<FilingFollower> found;
  private List<FilingFollower> followers;

  @PostConstruct
  void find() {
    followers = found.stream().toList();
  }

  /**
   * Moves the filing, if it still is in {@code version}. Refused with {@code filing.moved}, {@code
   * filing.state}, {@code filing.reason.required} or {@code filing.reason.too-long}.
   */
  Decision move(Actor actor, Filing filing, int version, FilingMove move, String reason) {
    return move(actor, filing, version, move, reason, clock.now());
  }

  /** The same, made at that moment. */
  Decision move(
      Actor actor, Filing filing, int version, FilingMove move, String reason, Instant at) {
    requireRight(actor, filing, move);
    String why = JapaneseText.cleanBlock(reason);
    if (filing.version() != version) {
      return Decision.refused(second(actor, filing));
    }
    Decision possible = possible(filing, move, why);
    if (!possible.isAccepted()) {
      return possible;
    }
    return filings.move(actor, filing, move, why, at)
        ? follow(actor, filing, move, why)
        : Decision.refused(second(actor, filing));
  }

  private static void requireRight(Actor actor, Filing filing, FilingMove move) {
    boolean may =
        move.by() == FilingMove.By.STAFF
            ? actor.role().isStaff()
            : actor.filesFor(filing.office()) && filing.isLeftTo(actor);
    if (!may) {
      throw new AccessDenied();
    }
  }

  private static Decision possible(Filing filing, FilingMove move, String reason) {
    if (move.needsReason() && reason.isEmpty()) {
      return Decision.refused(Problem.at("reason", "filing.reason.required"));
    }
    if (reason.length() > MAX_REASON) {
      return Decision.refused(
          Problem.at("reason", "text.too-long", "max", MAX_REASON, "length", reason.length()));
    }
    return move.from(filing.state()).decision();
  }

  private Decision follow(Actor actor, Filing before, FilingMove move, String reason) {
    Filing now = filings.find(actor.organization(), before.id()).orElseThrow();
    followers.forEach(follower -> follower.moved(actor, now, move, reason));
    return Decision.accepted();
  }

  Problem second(Actor actor, Filing seen) {
    Filing now = filings.find(actor.organization(), seen.id()).orElseThrow(AccessDenied::new);
    List<FilingStep> steps = filings.steps(actor.organization(), seen.id());
    return steps.isEmpty()
        ? Refusals.changed(now)
        : Refusals.moved(now, steps.get(steps.size() - 1));
  }
}
