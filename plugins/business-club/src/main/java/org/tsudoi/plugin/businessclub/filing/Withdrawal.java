package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.api.filing.Field.Kind.DATE;
import static org.tsudoi.api.filing.Field.Kind.SELECT;
import static org.tsudoi.api.filing.Field.Kind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Members leave (退会, OC-8): chosen, seen once more, each with a reason and a day within {@link
 * MoveDays}.
 */
final class Withdrawal extends ClubFiling {
  static final String REASON = "reason";
  static final String OTHER_REASON = "otherReason";
  static final String LEFT_ON = "leftOn";
  private static final String OTHER = "OTHER";

  Withdrawal() {
    super("withdrawal");
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(
        List.of(),
        Entries.MEMBERS,
        List.of(
            Field.choice(REASON, SELECT, "RETIRED", "MOVED", "DECEASED", "OFFICE", OTHER),
            Field.required(OTHER_REASON, TEXT, 60).shownWhen(REASON, OTHER),
            Field.required(LEFT_ON, DATE, 20)));
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < draft.entries().size(); i++) {
      examine(draft.entries().get(i), context, "entries[" + i + "]." + LEFT_ON, problems);
    }
    return Decision.of(problems);
  }

  private static void examine(
      Entry entry, FilingContext context, String place, List<Problem> problems) {
    LocalDate leftOn = entry.answers().date(LEFT_ON).orElseThrow();
    Optional<Problem> outside = MoveDays.of(context).refuse(leftOn, place, "club.withdrawal.day");
    if (outside.isPresent()) {
      problems.add(outside.get());
      return;
    }
    context
        .members()
        .member(entry.member().orElseThrow(), context.filedOn())
        .filter(member -> !leftOn.isAfter(member.joinedOn()))
        .ifPresent(
            member ->
                problems.add(
                    Problem.at(place, "club.withdrawal.before-joining", "day", member.joinedOn())));
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    return draft.entries().stream().map(Withdrawal::leave).toList();
  }

  private static Effect leave(Entry entry) {
    return new Effect.Leave(
        entry.member().orElseThrow(),
        entry.answers().date(LEFT_ON).orElseThrow(),
        reason(entry.answers()));
  }

  private static String reason(Answers answers) {
    return answers.has(OTHER_REASON)
        ? answers.text(REASON) + " " + answers.text(OTHER_REASON)
        : answers.text(REASON);
  }
}
