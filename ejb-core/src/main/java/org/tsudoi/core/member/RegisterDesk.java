package org.tsudoi.core.member;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.audit.AuditLog;

/**
 * The way into the register (P-10, P-13). The secretariat changes it and reads all of it; an
 * employer's account reads its offices, a member the own record: all else is as if it did not
 * exist.
 *
 * <p>Changes are refused with problems: {@code changed-meanwhile} when someone else was faster
 * (P-23), {@code member.unknown}, {@code member.office-unknown}, {@code member.left}, and what is
 * wrong with a fact at the fact's name.
 */
@Stateless
public class RegisterDesk {
  @Inject MemberChanges memberChanges;
  @Inject OfficeChanges officeChanges;
  @Inject OfficeLeaving officeLeaving;
  @Inject RegisterViews views;
  @Inject MemberList memberList;
  @Inject OfficeList officeList;
  @Inject MemberRecords members;
  @Inject OfficeRecords offices;
  @Inject Memberships memberships;
  @Inject Register register;
  @Inject SamePersons samePersons;
  @Inject BusinessClock clock;
  @Inject AuditLog audit;
  @Inject Event<OfficeChanged> changed;
  @Inject MemberFigures figures;
  @Inject OfficePapers papers;

  /**
   * The secretariat registers somebody who filed on paper. Who may be a member already is not
   * joined unseen: refused at {@code anotherPerson} ({@code member.same-person}) unless {@code
   * anotherPerson} says that it is somebody else.
   */
  public Result<MemberId> register(Actor actor, Effect.Join join, boolean anotherPerson) {
    boolean unseen = !anotherPerson && !same(actor, join.kana(), join.birthDate()).isEmpty();
    return unseen
        ? Result.refused(List.of(Problem.at("anotherPerson", "member.same-person")))
        : join(actor, join, Basis.fresh());
  }

  /** Members of today or later with this kana and day of birth, of all offices. */
  public List<SamePerson> same(Actor actor, String kana, LocalDate birthDate) {
    actor.requireStaff();
    PersonKey person = new PersonKey(kana, birthDate);
    return samePersons.members(actor.organization(), List.of(person), clock.today());
  }

  /** A new member joins an office (入会); gets the next member number. */
  public Result<MemberId> join(Actor actor, Effect.Join join, Basis basis) {
    actor.requireStaff();
    Result<MemberId> joined = memberChanges.join(actor.organization(), join, basis);
    joined
        .toOptional()
        .ifPresent(member -> audit.note(actor, "member.joined", "member:" + member, Map.of()));
    return joined;
  }

  /**
   * Somebody who left joins again (再入会), with the same number. Refused with {@code
   * member.not-left}, at {@code joinedOn} with {@code member.joining-before-leaving}, and with
   * {@code member.joined-elsewhere} when the person is a member under another number.
   */
  public Decision joinAgain(
      Actor actor,
      MemberId member,
      OfficeId office,
      String category,
      LocalDate joinedOn,
      Basis basis) {
    actor.requireStaff();
    return noted(
        actor,
        memberChanges.joinAgain(actor.organization(), member, office, category, joinedOn, basis),
        "member.joined-again",
        "member:" + member);
  }

  /** A member leaves (退会). */
  public Decision leave(Actor actor, Effect.Leave leave, Basis basis) {
    actor.requireStaff();
    return noted(
        actor,
        memberChanges.leave(actor.organization(), leave, basis),
        "member.left",
        "member:" + leave.member());
  }

  /** A member moves to another office (異動). Whether the two are affiliated is the plugin's rule. */
  public Decision transfer(Actor actor, Effect.Transfer transfer, Basis basis) {
    actor.requireStaff();
    return noted(
        actor,
        memberChanges.transfer(actor.organization(), transfer, basis),
        "member.moved",
        "member:" + transfer.member());
  }

  /**
   * Facts of a member change. Besides the known names, {@code category} moves the member to another
   * membership category.
   */
  public Decision changeMember(Actor actor, Effect.ChangeMember change, Basis basis) {
    actor.requireStaff();
    return noted(
        actor,
        memberChanges.change(actor.organization(), change, basis),
        "member.changed",
        "member:" + change.member());
  }

  /** Facts of an office change. */
  public Decision changeOffice(Actor actor, Effect.ChangeOffice change, Basis basis) {
    actor.requireStaff();
    Decision decision = officeChanges.change(actor.organization(), change, basis);
    if (decision.isAccepted()) {
      changed.fire(new OfficeChanged(actor, change));
    }
    return noted(actor, decision, "office.changed", "office:" + change.office());
  }

  /** A new office joins; refused when its number is taken. */
  public Result<OfficeId> openOffice(Actor actor, NewOffice office) {
    actor.requireStaff();
    Result<OfficeId> opened = officeChanges.open(actor.organization(), office);
    opened
        .toOptional()
        .ifPresent(id -> audit.note(actor, "office.joined", "office:" + id, Map.of()));
    return opened;
  }

  /**
   * Whether {@link #closeOffice} would be accepted. For the secretariat, to ask before it is done.
   */
  public Decision mayCloseOffice(Actor actor, OfficeId office, LocalDate receivedOn, Basis basis) {
    actor.requireStaff();
    return officeLeaving.check(actor.organization(), office, receivedOn, basis);
  }

  /**
   * An office leaves with all its members on the day its notice was received (FE-6). Refused while
   * something billed is unpaid ({@code member.office-unpaid}) or something owed is not billed yet
   * ({@code member.office-unbilled}, with the runs), for a day to come ({@code
   * member.office-leave-future}) or one before the last joining or move ({@code
   * member.office-leave-too-early}), and when it has left ({@code member.office-left}).
   */
  public Decision closeOffice(Actor actor, OfficeId office, LocalDate receivedOn, Basis basis) {
    actor.requireStaff();
    Decision decision = officeLeaving.leave(actor.organization(), office, receivedOn, basis);
    if (decision.isAccepted()) {
      papers.note(actor, office, OfficePaper.Kind.WITHDRAWAL, receivedOn, receivedOn);
      audit.note(
          actor, "office.left", "office:" + office, Map.of("receivedOn", receivedOn.toString()));
    }
    return decision;
  }

  /** Does what an accepted filing says. */
  public Decision apply(Actor actor, Effect effect, Basis basis) {
    if (effect instanceof Effect.Join join) {
      return join(actor, join, basis).decision();
    } else if (effect instanceof Effect.Leave leave) {
      return leave(actor, leave, basis);
    } else if (effect instanceof Effect.Transfer transfer) {
      return transfer(actor, transfer, basis);
    } else if (effect instanceof Effect.ChangeMember change) {
      return changeMember(actor, change, basis);
    } else if (effect instanceof Effect.ChangeOffice change) {
      return changeOffice(actor, change, basis);
    }
    throw new IllegalArgumentException("not the register's: " + effect.getClass());
  }

  /**
   * The office of the member's latest membership, one to come included; empty when unknown. Nobody
   * else changes the member until the transaction ends.
   */
  public Optional<OfficeId> holdOffice(Actor actor, MemberId member) {
    actor.requireStaff();
    return members
        .lock(actor.organization(), member)
        .map(held -> memberships.of(actor.organization(), member))
        .map(all -> all.get(all.size() - 1).office());
  }

  /** The member as of {@code day}; empty before joining, when unknown and when not in scope. */
  public Optional<MemberView> member(Actor actor, MemberId member, LocalDate day) {
    return views.members(actor.organization(), List.of(member), day).stream()
        .filter(view -> sees(actor, view))
        .findFirst();
  }

  /** All that was ever registered of a member; empty when unknown. For the secretariat. */
  public Optional<MemberHistory> history(Actor actor, MemberId member) {
    actor.requireStaff();
    List<Membership> all = memberships.of(actor.organization(), member);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new MemberHistory(members.timeline(actor.organization(), member), all));
  }

  /** The office as of {@code day}; empty when unknown and when not in scope. */
  public Optional<OfficeView> office(Actor actor, OfficeId office, LocalDate day) {
    return actor.covers(office)
        ? views.offices(actor.organization(), List.of(office), day).stream().findFirst()
        : Optional.empty();
  }

  /** Those of the offices that are in scope, as of {@code day}; in no order. */
  public List<OfficeView> offices(Actor actor, Collection<OfficeId> offices, LocalDate day) {
    return views.offices(
        actor.organization(), offices.stream().filter(actor::covers).distinct().toList(), day);
  }

  /** The office with this number, written in any width, zeros in front or not. */
  public Optional<OfficeId> officeNumbered(Actor actor, String number) {
    return offices
        .numbered(actor.organization(), register.officeNumber(actor.organization(), number))
        .filter(actor::covers);
  }

  /** All facts ever registered of an office; empty when unknown. For the secretariat. */
  public Optional<Timeline> history(Actor actor, OfficeId office) {
    actor.requireStaff();
    return offices
        .state(actor.organization(), office)
        .map(state -> offices.timeline(actor.organization(), office));
  }

  /** The offices affiliated with one in scope, itself included. */
  public List<OfficeView> affiliated(Actor actor, OfficeId office, LocalDate day) {
    actor.requireOffice(office);
    return views.affiliated(actor.organization(), office, day);
  }

  /** A page of the members in scope. */
  public Page<MemberRow> list(Actor actor, MemberQuery query) {
    return memberList.page(actor.organization(), scope(actor), query);
  }

  /** A page of the offices in scope. */
  public Page<OfficeRow> offices(Actor actor, OfficeQuery query) {
    return officeList.page(actor.organization(), scope(actor), query);
  }

  /**
   * How many joined and left in each of the last months, this one included, the oldest first. For
   * the secretariat.
   */
  public List<MonthCount> monthly(Actor actor, int months) {
    actor.requireStaff();
    return figures.monthly(actor.organization(), months);
  }

  private Decision noted(Actor actor, Decision decision, String action, String subject) {
    if (decision.isAccepted()) {
      audit.note(actor, action, subject, Map.of());
    }
    return decision;
  }

  private static boolean sees(Actor actor, MemberView view) {
    return actor.role() == Role.MEMBER
        ? actor.member().filter(view.id()::equals).isPresent()
        : actor.covers(view.office());
  }

  private static Optional<Set<OfficeId>> scope(Actor actor) {
    if (actor.role().isStaff()) {
      return Optional.empty();
    }
    return Optional.of(actor.role() == Role.MEMBER ? Set.of() : actor.offices());
  }
}
