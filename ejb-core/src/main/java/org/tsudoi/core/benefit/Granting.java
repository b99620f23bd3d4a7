package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.member.OfficeStanding;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.organization.Organizations;

/** Writes what an accepted claim grants (給付決定), in the acceptance's transaction. */
@ApplicationScoped
public class Granting {
  @Inject Grants grants;
  @Inject RegisterDesk register;
  @Inject OfficeStanding standing;
  @Inject Organizations organizations;
  @Inject AuditLog audit;

  /**
   * Writes one grant, once for each {@code position} of a filing. The member's row is held until
   * the transaction ends: who is granted the same at the same time waits and is judged afterwards.
   * Refused while the office's services are stopped ({@code benefit.services-stopped}, FE-11) and
   * when the member is unknown ({@code member.unknown}). A kind that the organization does not have
   * and an amount of nothing are bugs of its plugin.
   *
   * @param position which of the filing's effects it is, from 0
   */
  public Decision write(
      Actor actor, FilingId filing, String receipt, int position, Effect.Grant grant) {
    actor.requireStaff();
    if (register.holdOffice(actor, grant.member()).isEmpty()) {
      return Decision.refused(Problem.of("member.unknown"));
    }
    if (standing.areServicesStopped(actor.organization(), grant.office())) {
      return Decision.refused(Problem.of("benefit.services-stopped"));
    }
    BenefitKind kind = kind(actor.organization(), grant.kind());
    long id = grants.insert(actor, filing, receipt, position, kind, grant);
    grants.step(actor, id, GrantMove.DECIDE, "");
    audit.note(
        actor,
        "benefit.decided",
        "benefit:" + id,
        Map.of("kind", grant.kind(), "amount", grant.amount().amount(), "filing", receipt));
    return Decision.accepted();
  }

  private BenefitKind kind(OrganizationId organization, String code) {
    return organizations.running(organization).program().benefits().stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no benefit " + code));
  }
}
