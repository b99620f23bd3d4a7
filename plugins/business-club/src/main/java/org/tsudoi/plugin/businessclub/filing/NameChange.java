package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.plugin.businessclub.filing.PersonFields.FAMILY_NAME;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.GIVEN_NAME;

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

/** Members' names change (氏名変更, OC-9). */
final class NameChange extends ClubFiling {
  NameChange() {
    super("name-change");
  }

  @Override
  public FilingForm form(FilingContext context) {
    List<Field> fields = new ArrayList<>(PersonFields.names());
    fields.add(ChangeDay.field());
    return new FilingForm(List.of(), Entries.MEMBERS, fields);
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < draft.entries().size(); i++) {
      examine(draft.entries().get(i), context, "entries[" + i + "].", problems);
    }
    return Decision.of(problems);
  }

  private static void examine(
      Entry entry, FilingContext context, String place, List<Problem> problems) {
    MemberView member =
        context.members().member(entry.member().orElseThrow(), context.filedOn()).orElseThrow();
    Answers answers = entry.answers();
    ChangeDay.examine(answers, member, context.filedOn(), place, problems);
    if (changes(answers).equals(names(member))) {
      problems.add(Problem.at(place + FAMILY_NAME, "club.nothing-changed"));
    }
  }

  private static Map<String, String> names(MemberView member) {
    return Map.of(
        FAMILY_NAME, member.familyName(), GIVEN_NAME, member.givenName(), "kana", member.kana());
  }

  private static Map<String, String> changes(Answers answers) {
    return Map.of(
        FAMILY_NAME,
        answers.text(FAMILY_NAME),
        GIVEN_NAME,
        answers.text(GIVEN_NAME),
        "kana",
        PersonFields.kana(answers));
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    return draft.entries().stream().map(NameChange::change).toList();
  }

  private static Effect change(Entry entry) {
    return new Effect.ChangeMember(
        entry.member().orElseThrow(), ChangeDay.of(entry.answers()), changes(entry.answers()));
  }
}
