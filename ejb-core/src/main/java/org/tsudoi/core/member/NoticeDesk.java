package org.tsudoi.core.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;

/**
 * Issues membership notices (会員通知書; OC-11) from the register as of today: the secretariat for all,
 * an employer for its offices' members, a member for itself; anything else is {@link AccessDenied}.
 */
@Stateless
public class NoticeDesk {
  @Inject RegisterDesk register;
  @Inject MembershipNotices notices;
  @Inject BusinessClock clock;

  /**
   * The id of the member's notice of today: the one issued before when nothing changed since.
   * Refused when the member has left ({@code member.left}) and when the font lacks a character.
   */
  public Result<Long> issue(Actor actor, MemberId id) {
    LocalDate today = clock.today();
    MemberView member = register.member(actor, id, today).orElseThrow(AccessDenied::new);
    Optional<LocalDate> left = member.leftOn().filter(day -> !day.isAfter(today));
    if (left.isPresent()) {
      return Result.refused("member.left", "day", left.get());
    }
    return notices.issue(actor, member, today);
  }
}
