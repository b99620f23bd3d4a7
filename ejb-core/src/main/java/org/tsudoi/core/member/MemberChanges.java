package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect.ChangeMember;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.filing.Effect.Leave;
import org.tsudoi.api.filing.Effect.Transfer;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;

/** Joining, changing, moving and leaving of members. Checks first, then writes. */
@ApplicationScoped
class MemberChanges {
  private static final String CATEGORY = "category";
  private static final int REASON = 100;

  @Inject MemberRecords members;
  @Inject Memberships memberships;
  @Inject OfficeRecords offices;
  @Inject Register register;
  @Inject MemberCorrections corrections;

  Result<MemberId> join(OrganizationId organization, Join join, Basis basis) {
    return MemberFacts.read(facts(join), register.repertoire(organization))
        .flatMap(facts -> join(organization, join, facts, basis));
  }

  private Result<MemberId> join(
      OrganizationId organization, Join join, Map<String, String> facts, Basis basis) {
    Decision may =
        openOffice(organization, join.office(), join.joinedOn())
            .and(knownCategory(organization, join.category()));
    if (!may.isAccepted()) {
      return Result.refused(may.problems());
    }
    MemberId member =
        register.withMemberNumber(organization, number -> members.insert(organization, number));
    members.replace(
        organization, member, join.joinedOn(), Timeline.startingAt(join.joinedOn(), facts));
    memberships.begin(
        organization, member, join.office(), join.category(), join.joinedOn(), "JOIN", basis);
    return Result.of(member);
  }

  /** Somebody who left joins anew, the same person with the same number. */
  Decision joinAgain(
      OrganizationId organization,
      MemberId member,
      OfficeId office,
      String category,
      LocalDate joinedOn,
      Basis basis) {
    return changing(
        organization,
        member,
        basis,
        last -> {
          Decision may =
              leftBefore(last, joinedOn)
                  .and(openOffice(organization, office, joinedOn))
                  .and(knownCategory(organization, category))
                  .and(corrections.nowhereElse(organization, member, joinedOn));
          if (may.isAccepted()) {
            memberships.begin(organization, member, office, category, joinedOn, "JOIN", basis);
          }
          return may;
        });
  }

  private static Decision leftBefore(Membership last, LocalDate joinedOn) {
    if (last.isOpen()) {
      return Decision.refused(Problem.of("member.not-left"));
    }
    return joinedOn.isBefore(last.validTo())
        ? Decision.refused(
            Problem.at("joinedOn", "member.joining-before-leaving", "day", last.validTo()))
        : Decision.accepted();
  }

  Decision leave(OrganizationId organization, Leave leave, Basis basis) {
    return changing(
        organization,
        leave.member(),
        basis,
        last -> {
          if (!last.isOpen()) {
            return left(last);
          }
          if (!leave.leftOn().isAfter(last.validFrom())) {
            return Decision.refused(
                Problem.at("leftOn", "member.leave-too-early", "day", last.validFrom()));
          }
          memberships.end(
              organization, last, leave.leftOn(), "LEAVE", shortened(leave.reason()), basis);
          return Decision.accepted();
        });
  }

  Decision transfer(OrganizationId organization, Transfer transfer, Basis basis) {
    return changing(
        organization,
        transfer.member(),
        basis,
        last -> {
          Decision may =
              openOffice(organization, transfer.to(), transfer.from())
                  .and(otherOffice(transfer, last))
                  .and(after(last.validFrom(), transfer.from()))
                  .and(beforeEnd(last, transfer.from()));
          if (may.isAccepted()) {
            memberships.divide(
                organization,
                transfer.member(),
                last,
                last.movedTo(transfer.to(), transfer.from()),
                basis);
          }
          return may;
        });
  }

  Decision change(OrganizationId organization, ChangeMember change, Basis basis) {
    Map<String, String> facts = new HashMap<>(change.changes());
    String category = facts.remove(CATEGORY);
    Result<Map<String, String>> read = MemberFacts.read(facts, register.repertoire(organization));
    if (!read.isValid()) {
      return read.decision();
    }
    return changing(
        organization,
        change.member(),
        basis,
        last -> {
          Timeline timeline = members.timeline(organization, change.member());
          Decision may =
              notBefore(timeline.first(), change.from()).and(beforeEnd(last, change.from()));
          if (category != null && !category.equals(last.category())) {
            may =
                may.and(knownCategory(organization, category))
                    .and(after(last.validFrom(), change.from()));
          }
          if (may.isAccepted()) {
            write(organization, change, read.orElseThrow(), timeline);
            recategorize(organization, change, category, last, basis);
          }
          return may;
        });
  }

  private void write(
      OrganizationId organization,
      ChangeMember change,
      Map<String, String> facts,
      Timeline timeline) {
    if (!facts.isEmpty()) {
      members.replace(
          organization, change.member(), change.from(), timeline.change(change.from(), facts));
    }
  }

  private void recategorize(
      OrganizationId organization,
      ChangeMember change,
      String category,
      Membership last,
      Basis basis) {
    if (category != null && !category.equals(last.category())) {
      memberships.divide(
          organization, change.member(), last, last.recategorized(category, change.from()), basis);
    }
  }

  private Decision changing(
      OrganizationId organization,
      MemberId member,
      Basis basis,
      Function<Membership, Decision> change) {
    Decision unchanged = members.hold(organization, member, basis);
    if (!unchanged.isAccepted()) {
      return unchanged;
    }
    List<Membership> history = memberships.of(organization, member);
    Decision decision = change.apply(history.get(history.size() - 1));
    if (decision.isAccepted()) {
      members.touch(organization, member);
    }
    return decision;
  }

  private static Decision beforeEnd(Membership last, LocalDate day) {
    return day.isBefore(last.validTo()) ? Decision.accepted() : left(last);
  }

  private static Decision left(Membership last) {
    return Decision.refused(Problem.of("member.left", "day", last.validTo()));
  }

  private Decision openOffice(OrganizationId organization, OfficeId office, LocalDate day) {
    return offices.hold(organization, office).filter(state -> state.isOpen(day)).isPresent()
        ? Decision.accepted()
        : Decision.refused(Problem.at("office", "member.office-not-open"));
  }

  private Decision knownCategory(OrganizationId organization, String category) {
    return register.hasCategory(organization, category)
        ? Decision.accepted()
        : Decision.refused(Problem.at(CATEGORY, "member.category", "category", category));
  }

  private static Decision otherOffice(Transfer transfer, Membership last) {
    return transfer.to().equals(last.office())
        ? Decision.refused(Problem.at("office", "member.same-office"))
        : Decision.accepted();
  }

  private static Decision after(LocalDate day, LocalDate from) {
    return from.isAfter(day)
        ? Decision.accepted()
        : Decision.refused(Problem.at("from", "member.change-after", "day", day));
  }

  private static Decision notBefore(LocalDate day, LocalDate from) {
    return from.isBefore(day)
        ? Decision.refused(Problem.at("from", "member.change-too-early", "day", day))
        : Decision.accepted();
  }

  private static Map<String, String> facts(Join join) {
    Map<String, String> facts = new HashMap<>(join.details());
    facts.put(MemberFacts.FAMILY_NAME, join.familyName());
    facts.put(MemberFacts.GIVEN_NAME, join.givenName());
    facts.put(MemberFacts.KANA, join.kana());
    facts.put(MemberFacts.BIRTH_DATE, join.birthDate().toString());
    facts.put(MemberFacts.SEX, join.sex());
    return facts;
  }

  private static String shortened(String reason) {
    int length = reason.codePointCount(0, reason.length());
    return length <= REASON ? reason : reason.substring(0, reason.offsetByCodePoints(0, REASON));
  }
}
