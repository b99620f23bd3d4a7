package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;

/** Days of joining and leaving that were registered wrongly. Checks first, then writes. */
@ApplicationScoped
class MemberCorrections {
  private static final int REASON = 200;
  private static final String DAY = "day";

  @Inject MemberRecords members;
  @Inject Memberships memberships;
  @Inject OfficeRecords offices;
  @Inject Register register;
  @Inject Corrections corrections;
  @Inject MemberBilling billing;
  @Inject SamePersons persons;

  Decision leavingDay(Actor actor, MemberId member, LocalDate day, String reason, Basis basis) {
    return correcting(
        actor,
        member,
        reason,
        basis,
        (all, why) -> {
          Membership last = all.get(all.size() - 1);
          Decision may = mayLeaveOn(actor.organization(), member, last, day);
          if (may.isAccepted()) {
            corrections.leavingDay(actor, member, last, day, why);
          }
          return may;
        });
  }

  private Decision mayLeaveOn(
      OrganizationId organization, MemberId member, Membership last, LocalDate day) {
    if (last.isOpen()) {
      return Decision.refused(Problem.of("member.not-left"));
    }
    if (!day.isAfter(last.validFrom())) {
      return refused("member.leave-too-early", "day", last.validFrom());
    }
    if (day.equals(last.validTo())) {
      return refused("member.correction-same-day", "day", day);
    }
    Optional<LocalDate> officeLeft = officeLeft(organization, last.office());
    if (officeLeft.filter(day::isAfter).isPresent()) {
      return refused("member.office-left", "day", officeLeft.get());
    }
    boolean otherMonth = !BusinessMonth.of(day).equals(BusinessMonth.of(last.validTo()));
    if (otherMonth && billing.isSetOff(organization, last.id())) {
      return Decision.refused(Problem.of("member.correction-set-off"));
    }
    return day.isBefore(last.validTo())
        ? notCharged(organization, member, day, last.validTo())
        : Decision.accepted();
  }

  Decision noLeaving(Actor actor, MemberId member, String reason, Basis basis) {
    return correcting(
        actor,
        member,
        reason,
        basis,
        (all, why) -> {
          Membership last = all.get(all.size() - 1);
          Decision may = mayStay(actor.organization(), member, last);
          if (may.isAccepted()) {
            corrections.noLeaving(actor, member, last, why);
          }
          return may;
        });
  }

  private Decision mayStay(OrganizationId organization, MemberId member, Membership last) {
    if (last.isOpen()) {
      return Decision.refused(Problem.of("member.not-left"));
    }
    Optional<LocalDate> officeLeft = officeLeft(organization, last.office());
    if (officeLeft.isPresent()) {
      return Decision.refused(Problem.of("member.office-left", "day", officeLeft.get()));
    }
    return billing.isSetOff(organization, last.id())
        ? Decision.refused(Problem.of("member.correction-set-off"))
        : nowhereElse(organization, member, last.validTo());
  }

  /** Refused when the person is a member under another number from {@code day} on. */
  Decision nowhereElse(OrganizationId organization, MemberId member, LocalDate day) {
    List<Span> spans = members.timeline(organization, member).spans();
    Span last = spans.get(spans.size() - 1);
    PersonKey key =
        new PersonKey(
            last.text(MemberFacts.KANA), LocalDate.parse(last.text(MemberFacts.BIRTH_DATE)));
    return persons.members(organization, List.of(key), day).stream()
        .filter(other -> other.exact() && !other.member().equals(member))
        .findFirst()
        .map(
            other ->
                Decision.refused(
                    Problem.of(
                        "member.joined-elsewhere", "number", other.number(), "name", other.name())))
        .orElseGet(Decision::accepted);
  }

  Decision joiningDay(Actor actor, MemberId member, LocalDate day, String reason, Basis basis) {
    return correcting(
        actor,
        member,
        reason,
        basis,
        (all, why) -> {
          int joined = joining(all);
          Decision may = mayJoinOn(actor.organization(), member, all, joined, day);
          if (may.isAccepted()) {
            corrections.joiningDay(actor, member, all.get(joined), day, why);
          }
          return may;
        });
  }

  /** Where the latest joining is; moves between offices and categories are none. */
  private static int joining(List<Membership> all) {
    int joined = all.size() - 1;
    while (joined > 0 && !all.get(joined).isJoining()) {
      joined--;
    }
    return joined;
  }

  private Decision mayJoinOn(
      OrganizationId organization,
      MemberId member,
      List<Membership> all,
      int joined,
      LocalDate day) {
    Membership wrong = all.get(joined);
    if (day.equals(wrong.validFrom())) {
      return refused("member.correction-same-day", "day", day);
    }
    if (!day.isBefore(wrong.validTo())) {
      return refused("member.joining-too-late", "day", wrong.validTo());
    }
    if (joined > 0 && day.isBefore(all.get(joined - 1).validTo())) {
      return refused("member.joining-before-leaving", "day", all.get(joined - 1).validTo());
    }
    LocalDate open = offices.hold(organization, wrong.office()).orElseThrow().joinedOn();
    if (day.isBefore(open)) {
      return refused("member.joining-before-office", "day", open);
    }
    BusinessMonth month = BusinessMonth.of(wrong.validFrom());
    boolean otherMonth = !BusinessMonth.of(day).equals(month);
    if (otherMonth && billing.isChargedAsJoiner(organization, member, month)) {
      return charged(month);
    }
    return notCharged(organization, member, wrong.validFrom(), day);
  }

  private Decision notCharged(
      OrganizationId organization, MemberId member, LocalDate from, LocalDate until) {
    return billing
        .chargedOn(organization, member, from, until)
        .map(MemberCorrections::charged)
        .orElseGet(Decision::accepted);
  }

  private static Decision charged(BusinessMonth month) {
    return refused("member.correction-charged", "month", month);
  }

  private static Decision refused(String code, String name, Object value) {
    return Decision.refused(Problem.at(DAY, code, name, value));
  }

  private Optional<LocalDate> officeLeft(OrganizationId organization, OfficeId office) {
    return offices.hold(organization, office).flatMap(OfficeRecords.OfficeState::leftOn);
  }

  private Decision correcting(
      Actor actor,
      MemberId member,
      String reason,
      Basis basis,
      BiFunction<List<Membership>, String, Decision> correct) {
    Result<String> why =
        JapaneseText.parse(reason, REASON, register.repertoire(actor.organization())).at("reason");
    if (!why.isValid()) {
      return why.decision();
    }
    if (why.orElseThrow().isEmpty()) {
      return Decision.refused(Problem.at("reason", "required"));
    }
    Decision unchanged = members.hold(actor.organization(), member, basis);
    if (!unchanged.isAccepted()) {
      return unchanged;
    }
    Decision decision =
        correct.apply(memberships.of(actor.organization(), member), why.orElseThrow());
    if (decision.isAccepted()) {
      members.touch(actor.organization(), member);
    }
    return decision;
  }
}
