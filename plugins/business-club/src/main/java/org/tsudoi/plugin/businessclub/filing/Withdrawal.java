package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.api.filing.Field.Kind.DATE;
import static org.tsudoi.api.filing.Field.Kind.SELECT;
import static org.tsudoi.api.filing.Field.Kind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Audience;
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
import org.tsudoi.api.value.BusinessMonth;

/**
 * Members leave (退会, OC-8): chosen, seen once more, each with a reason and a day. Offices file days
 * from the month before to two months ahead; the secretariat may go back a year.
 */
final class Withdrawal extends ClubFiling {
  static final String REASON = "reason";
  static final String OTHER_REASON = "otherReason";
  static final String LEFT_ON = "leftOn";
  private static final String OTHER = "OTHER";
  private static final int MONTHS_AHEAD = 2;

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
    LocalDate first = first(context);
    LocalDate last = BusinessMonth.of(context.filedOn()).plusMonths(MONTHS_AHEAD).lastDay();
    if (leftOn.isBefore(first) || leftOn.isAfter(last)) {
      problems.add(Problem.at(place, "club.withdrawal.day", "first", first, "last", last));
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

  private static LocalDate first(FilingContext context) {
    int back = context.audience() == Audience.STAFF ? 12 : 1;
    return BusinessMonth.of(context.filedOn()).minusMonths(back).firstDay();
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
