package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.core.access.Actor;

/**
 * A member's decision notices (決定通知書, OC-13): of the own grant only, whoever else was claimed for.
 */
@Stateless
public class MemberNoticeDesk {
  @Inject Grants grants;
  @Inject DecisionNotices notices;

  /**
   * The id of the document, printed when it is first asked for; empty when the grant is not the
   * member's own, or was revoked.
   */
  public Optional<Long> notice(Actor actor, long grant) {
    return grants
        .find(actor.organization(), grant)
        .filter(found -> actor.member().equals(Optional.of(found.member())))
        .filter(found -> !found.isRevoked())
        .map(found -> notices.ofMember(actor, found));
  }
}
