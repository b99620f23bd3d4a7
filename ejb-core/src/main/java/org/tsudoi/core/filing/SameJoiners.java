package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.PersonKey;
import org.tsudoi.core.member.SamePerson;
import org.tsudoi.core.member.SamePersons;

/**
 * Keeps a person from joining twice: an office is told of its own members only; all others who may
 * be the same person are shown to the secretariat, which has to confirm that they are not.
 */
@ApplicationScoped
class SameJoiners {
  /** The secretariat's answer that it is another person. */
  static final String CONFIRMED = "otherPersonConfirmed";

  private static final Asked QUESTION =
      new Asked(Field.required(CONFIRMED, Field.Kind.CHECK, 3), "");

  @Inject SamePersons members;
  @Inject Joiners joiners;
  @Inject BusinessClock clock;

  /** Problems at those who are members of the actor's own office already. */
  List<Problem> ownMembers(Actor actor, Filing filing, FilingForm form, List<Effect> effects) {
    List<Join> joins = joins(form, effects);
    if (!actor.role().isOffice() || joins.isEmpty()) {
      return List.of();
    }
    return members(actor.organization(), joins).stream()
        .filter(same -> same.exact() && same.office().equals(filing.office()))
        .map(same -> alreadyMember(form, same))
        .toList();
  }

  private static Problem alreadyMember(FilingForm form, SamePerson same) {
    String field =
        form.entryFields().stream()
            .filter(each -> each.kind() == Field.Kind.NAME)
            .map(each -> "." + each.name())
            .findFirst()
            .orElse("");
    return Problem.at(
        "entries[" + same.position() + "]" + field,
        "filing.joiner.is-member",
        "number",
        same.number(),
        "name",
        same.name());
  }

  /** Notes who joins by a filing that is filed. */
  void note(OrganizationId organization, Filing filing, FilingForm form, List<Effect> effects) {
    joiners.write(organization, filing.id(), joins(form, effects));
  }

  /** Who may be the same person, while the filing waits for its decision. */
  List<SameJoiner> of(
      OrganizationId organization, FilingType type, Filing filing, FilingContext context) {
    FilingDraft draft = filing.content();
    boolean waits =
        filing.state() == FilingState.FILED || filing.state() == FilingState.PAPER_AWAITED;
    List<Join> joins =
        waits ? joins(type.form(context), type.effects(draft, context)) : List.<Join>of();
    return joins.isEmpty() ? List.of() : found(organization, filing, joins);
  }

  /** The same, held until the decision is written. */
  List<SameJoiner> held(
      OrganizationId organization, FilingType type, Filing filing, FilingContext context) {
    List<Join> joins = joins(type.form(context), type.effects(filing.content(), context));
    if (joins.isEmpty()) {
      return List.of();
    }
    joiners.hold(organization, joins);
    return found(organization, filing, joins);
  }

  private List<SameJoiner> found(OrganizationId organization, Filing filing, List<Join> joins) {
    return Stream.concat(
            members(organization, joins).stream().map(SameJoiners::member),
            joiners.waiting(organization, filing.id(), joins).stream())
        .toList();
  }

  /** What the secretariat is asked because of them. */
  static List<Asked> asked(List<SameJoiner> same, Filing filing) {
    return same.isEmpty() && !filing.stated().has(CONFIRMED) ? List.of() : List.of(QUESTION);
  }

  /** Whether the answer is for the secretariat only. */
  static boolean isQuestion(Field field) {
    return field.name().equals(CONFIRMED);
  }

  private List<SamePerson> members(OrganizationId organization, List<Join> joins) {
    return members.members(
        organization,
        joins.stream().map(join -> new PersonKey(join.kana(), join.birthDate())).toList(),
        clock.today());
  }

  private static SameJoiner member(SamePerson same) {
    return new SameJoiner(
        same.position(),
        false,
        same.number(),
        same.name(),
        same.kana(),
        same.officeNumber(),
        same.officeName(),
        same.joinedOn());
  }

  private static List<Join> joins(FilingForm form, List<Effect> effects) {
    List<Join> joins = new ArrayList<>();
    if (form.entries() == Entries.NEW_MEMBERS) {
      effects.stream().filter(Join.class::isInstance).map(Join.class::cast).forEach(joins::add);
    }
    return joins;
  }
}
