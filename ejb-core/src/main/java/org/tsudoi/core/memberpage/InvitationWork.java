package org.tsudoi.core.memberpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Invitee;
import org.tsudoi.core.access.MemberAccounts;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.job.JobWork;
import org.tsudoi.core.memberpage.InvitationRuns.Waiting;

/** Invites many members, some hundred a step; who has an account already gets no second one. */
@ApplicationScoped
class InvitationWork implements JobWork {
  static final String KIND = "member-invitations";
  private static final int AT_ONCE = 200;

  @Inject InvitationRuns runs;
  @Inject MemberAccounts accounts;
  @Inject AuditLog audit;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long reference) {
    InvitationRun run = runs.find(organization, reference).orElseThrow();
    List<Waiting> next = runs.next(organization, run, AT_ONCE);
    if (next.isEmpty()) {
      end(organization, run);
      return new Step(run.invited(), run.total(), true);
    }
    int invited =
        accounts.invite(organization, next.stream().map(InvitationWork::invitee).toList());
    runs.goOn(organization, reference, next.get(next.size() - 1).id(), invited);
    return new Step(run.invited() + invited, run.total(), false);
  }

  private static Invitee invitee(Waiting member) {
    return new Invitee(
        member.id(),
        member.number(),
        member.familyName() + "　" + member.givenName(),
        EmailAddress.of(member.email()));
  }

  private void end(OrganizationId organization, InvitationRun run) {
    runs.end(organization, run.id());
    audit.note(
        Actor.system(organization),
        "member.invited-many",
        "member-invitations:" + run.id(),
        Map.of("count", String.valueOf(run.invited()), "by", run.startedBy()));
  }
}
