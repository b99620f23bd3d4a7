package org.tsudoi.core.memberpage;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.AccountDesk;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Invitee;
import org.tsudoi.core.access.MemberAccount;
import org.tsudoi.core.access.MemberAccounts;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.job.Jobs;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;

/**
 * Invites members to their own pages (会員マイページへの招待; P-12): the secretariat all, who files for an
 * office its members. What is not theirs is {@link AccessDenied}.
 */
@Stateless
public class InvitationDesk {
  @Inject OwnMember members;
  @Inject MemberAccounts accounts;
  @Inject AccountDesk accountDesk;
  @Inject RegisterDesk register;
  @Inject InvitationRuns runs;
  @Inject Jobs jobs;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** How the member stands with the own page. */
  public PageAccess access(Actor actor, MemberId id) {
    MemberView member = member(actor, id);
    boolean may = actor.filesFor(member.office()) && members.left(member).isEmpty();
    return accounts
        .of(actor.organization(), id)
        .map(
            account ->
                new PageAccess(
                    account.state().name(),
                    account.email(),
                    account.invitedAt(),
                    account.lastLoginAt(),
                    may && !account.isActive()))
        .orElseGet(
            () ->
                new PageAccess(
                    "NONE", registered(member), Optional.empty(), Optional.empty(), may));
  }

  private MemberView member(Actor actor, MemberId id) {
    return members
        .find(actor.organization(), id)
        .filter(member -> !actor.member().isPresent() && actor.covers(member.office()))
        .orElseThrow(AccessDenied::new);
  }

  private static Optional<EmailAddress> registered(MemberView member) {
    return Optional.ofNullable(member.details().get("email"))
        .flatMap(text -> EmailAddress.parse(text).toOptional());
  }

  /**
   * Mails an invitation, or a new one to who has not set a password yet; where to, masked. Refuses
   * a member who has left ({@code member.left}), who uses the page already ({@code
   * memberpage.active}), and without an address ({@code memberpage.no-address} at {@code email}).
   *
   * @param address registered for the member from today on, where it is not the registered one; an
   *     office gives one only where none is registered ({@code memberpage.other-address}), and
   *     files a change else (OC-6)
   */
  public Result<String> invite(Actor actor, MemberId id, Optional<EmailAddress> address) {
    MemberView member = member(actor, id);
    if (!actor.filesFor(member.office())) {
      throw new AccessDenied();
    }
    Optional<LocalDate> left = members.left(member);
    if (left.isPresent()) {
      return Result.refused("member.left", "day", left.get());
    }
    Optional<MemberAccount> account = accounts.of(actor.organization(), id);
    if (account.filter(MemberAccount::isActive).isPresent()) {
      return Result.refused("memberpage.active");
    }
    Optional<EmailAddress> to = address.or(() -> registered(member));
    if (to.isEmpty()) {
      return Result.refused(List.of(Problem.at("email", "memberpage.no-address")));
    }
    if (!actor.role().isStaff()
        && registered(member).filter(known -> !known.equals(to.get())).isPresent()) {
      return Result.refused(List.of(Problem.at("email", "memberpage.other-address")));
    }
    return register(actor, member, to.get()).isAccepted()
        ? Result.of(mail(actor, member, account, to.get()))
        : Result.refused("memberpage.changing");
  }

  private Decision register(Actor actor, MemberView member, EmailAddress address) {
    if (registered(member).filter(address::equals).isPresent()) {
      return Decision.accepted();
    }
    LocalDate today = clock.today();
    LocalDate from = today.isBefore(member.joinedOn()) ? member.joinedOn() : today;
    return register.changeMember(
        Actor.system(actor.organization()),
        new Effect.ChangeMember(member.id(), from, Map.of("email", address.value())),
        Basis.fresh());
  }

  private String mail(
      Actor actor, MemberView member, Optional<MemberAccount> account, EmailAddress to) {
    if (account.isPresent()) {
      accounts.inviteAgain(actor.organization(), account.get(), to);
    } else {
      accounts.invite(
          actor.organization(),
          List.of(new Invitee(member.id(), member.number(), member.name(), to)));
    }
    audit.note(actor, "member.invited", "member:" + member.id(), Map.of());
    return to.masked();
  }

  /**
   * Ends the member's access; an invitation later makes a new account. For the secretariat. Refused
   * with {@code memberpage.none} when there is no account.
   */
  public Decision stop(Actor actor, MemberId id) {
    actor.requireStaff();
    return accounts
        .of(actor.organization(), id)
        .map(account -> accountDesk.disable(actor, account.id()))
        .orElseGet(() -> Decision.refused(Problem.of("memberpage.none")));
  }

  /** How many can be invited at once: members with an address and without an account. */
  public long waiting(Actor actor, Optional<OfficeId> office) {
    actor.requireStaff();
    return runs.count(actor.organization(), office);
  }

  /**
   * Begins to invite all members, or one office's, with an address and without an account; the id
   * for {@link #run}. Refused with {@code memberpage.nobody} when there are none.
   */
  public Result<Long> inviteAll(Actor actor, Optional<OfficeId> office) {
    long total = waiting(actor, office);
    if (total == 0) {
      return Result.refused("memberpage.nobody");
    }
    long run = runs.begin(actor, office, total);
    jobs.start(actor, InvitationWork.KIND, run);
    audit.note(
        actor,
        "member.inviting-many",
        "member-invitations:" + run,
        Map.of("count", String.valueOf(total)));
    return Result.of(run);
  }

  /** How far the invitations are. */
  public Optional<InvitationRun> run(Actor actor, long id) {
    actor.requireStaff();
    return runs.find(actor.organization(), id);
  }
}
