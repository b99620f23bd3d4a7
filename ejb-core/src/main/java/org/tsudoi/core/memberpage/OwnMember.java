package org.tsudoi.core.memberpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.RegisterDesk;

/** A member as of today, or as of the first day when that is to come. */
@ApplicationScoped
class OwnMember {
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;

  /** The member; empty when unknown in this organization. */
  Optional<MemberView> find(OrganizationId organization, MemberId id) {
    Actor system = Actor.system(organization);
    LocalDate today = clock.today();
    return register
        .member(system, id, today)
        .or(
            () ->
                register
                    .history(system, id)
                    .map(all -> all.memberships().get(0).validFrom())
                    .flatMap(first -> register.member(system, id, first)));
  }

  /** The day of leaving, when it has come. */
  Optional<LocalDate> left(MemberView member) {
    return member.leftOn().filter(day -> !day.isAfter(clock.today()));
  }

  /** Whether the membership is still to begin. */
  boolean isComing(MemberView member) {
    return member.joinedOn().isAfter(clock.today());
  }
}
