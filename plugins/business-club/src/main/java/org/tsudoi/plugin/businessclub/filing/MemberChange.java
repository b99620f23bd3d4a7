package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.api.filing.Field.Kind.DATE;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.BIRTH_DATE;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.EMAIL;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.EMPLOYMENT;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.FEE_BEARER;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.HIRED_ON;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.SEX;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.member.MemberView;

/** A member's registered data change (会員情報変更, OC-6): only what changes is entered. */
final class MemberChange extends ClubFiling {
  private static final String[] NAMES = {BIRTH_DATE, SEX, HIRED_ON, EMPLOYMENT, FEE_BEARER, EMAIL};

  MemberChange() {
    super("member-change");
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(
        List.of(),
        Entries.ONE_MEMBER,
        List.of(
            ChangeDay.field(),
            Field.optional(BIRTH_DATE, DATE, 20),
            PersonFields.sex().optional(),
            Field.optional(HIRED_ON, DATE, 20),
            PersonFields.employment().optional(),
            PersonFields.feeBearer().optional(),
            PersonFields.email()));
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    Entry entry = draft.entries().get(0);
    MemberView member =
        context.members().member(entry.member().orElseThrow(), context.filedOn()).orElseThrow();
    List<Problem> problems = new ArrayList<>();
    ChangeDay.examine(entry.answers(), member, context.filedOn(), "entries[0].", problems);
    if (changes(entry.answers(), member).isEmpty()) {
      problems.add(Problem.of("club.nothing-changed"));
    }
    entry
        .answers()
        .date(BIRTH_DATE)
        .filter(day -> day.plusYears(15).isAfter(context.filedOn()))
        .ifPresent(day -> problems.add(Problem.at("entries[0]." + BIRTH_DATE, "club.birth-date")));
    return Decision.of(problems);
  }

  private static Map<String, String> changes(Answers answers, MemberView member) {
    Map<String, String> changes = PersonFields.given(answers, NAMES);
    changes.remove(BIRTH_DATE, member.birthDate().toString());
    changes.remove(SEX, member.sex());
    member.details().forEach(changes::remove);
    return changes;
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    Entry entry = draft.entries().get(0);
    return List.of(
        new Effect.ChangeMember(
            entry.member().orElseThrow(),
            ChangeDay.of(entry.answers()),
            PersonFields.given(entry.answers(), NAMES)));
  }
}
