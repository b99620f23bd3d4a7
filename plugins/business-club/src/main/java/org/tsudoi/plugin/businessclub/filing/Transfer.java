package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.api.filing.Field.Kind.DATE;
import static org.tsudoi.api.filing.Field.Kind.SELECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.OfficeId;

/**
 * Members move to another office of the same group (系列事業所間での異動, OC-10), within {@link MoveDays}.
 */
final class Transfer extends ClubFiling {
  static final String TO = "toOffice";
  static final String DAY = "transferredOn";

  Transfer() {
    super("transfer");
  }

  @Override
  public Decision window(FilingContext context) {
    Decision open = super.window(context);
    return others(context).isEmpty()
        ? open.and(Decision.refused(Problem.of("club.transfer.no-group")))
        : open;
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(
        List.of(
            Field.choice(TO, SELECT, others(context).stream().map(Transfer::option).toList()),
            Field.required(DAY, DATE, 20)),
        Entries.MEMBERS,
        List.of());
  }

  private static List<OfficeView> others(FilingContext context) {
    return context.members().affiliated(context.office().id(), context.filedOn()).stream()
        .filter(office -> !office.id().equals(context.office().id()))
        .toList();
  }

  private static Option option(OfficeView office) {
    return new Option(office.id().toString(), office.number() + "　" + office.name());
  }

  /** The form's choices are the offices of the group, so core has refused all others. */
  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    List<Problem> problems = new ArrayList<>();
    LocalDate day = draft.answers().date(DAY).orElseThrow();
    MoveDays.of(context).refuse(day, DAY, "club.transfer.day").ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return Decision.of(problems);
    }
    for (int i = 0; i < draft.entries().size(); i++) {
      String place = "entries[" + i + "].member";
      joined(draft.entries().get(i), context)
          .filter(joinedOn -> !day.isAfter(joinedOn))
          .ifPresent(
              joinedOn ->
                  problems.add(Problem.at(place, "club.transfer.before-joining", "day", joinedOn)));
    }
    return Decision.of(problems);
  }

  private static java.util.Optional<LocalDate> joined(Entry entry, FilingContext context) {
    return context
        .members()
        .member(entry.member().orElseThrow(), context.filedOn())
        .map(member -> member.joinedOn());
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    OfficeId to = OfficeId.of(Long.parseLong(draft.answers().text(TO)));
    LocalDate day = draft.answers().date(DAY).orElseThrow();
    return draft.entries().stream()
        .map(entry -> (Effect) new Effect.Transfer(entry.member().orElseThrow(), to, day))
        .toList();
  }
}
