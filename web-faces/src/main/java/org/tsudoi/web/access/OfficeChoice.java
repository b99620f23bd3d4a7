package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.OfficeRow;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.text.Texts;

/**
 * The offices that an account covers: an employer's administrator ticks the own ones, the
 * secretariat writes their numbers.
 */
@RequestScoped
class OfficeChoice {
  static final String FIELD = "offices";
  private static final int NAMED = 3;

  @Inject FormState form;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;
  @Inject Texts texts;

  /** The offices to tick; none for the secretariat. */
  List<Field.Option> options(Actor actor) {
    return views(actor, actor.offices()).stream()
        .map(
            office ->
                new Field.Option(office.id().toString(), office.number() + " " + office.name()))
        .toList();
  }

  /** The offices chosen; unknown ones are noted as problems. */
  Set<OfficeId> chosen(Actor actor) {
    Set<OfficeId> chosen = new TreeSet<>();
    if (actor.role().isStaff()) {
      for (String number : JapaneseText.halfWidth(form.value(FIELD)).split("[\\s,、，]+")) {
        if (!number.isEmpty()) {
          byNumber(actor, number)
              .ifPresentOrElse(
                  chosen::add,
                  () -> form.reject(FIELD, "access.account.office-unknown", "number", number));
        }
      }
    } else {
      form.values(FIELD).stream()
          .flatMap(id -> OfficeId.parse(id).toOptional().stream())
          .forEach(chosen::add);
    }
    return chosen;
  }

  private Optional<OfficeId> byNumber(Actor actor, String number) {
    LocalDate today = clock.today();
    return register
        .offices(actor, new OfficeQuery(today, number, "", "", "", Optional.empty(), 50))
        .rows()
        .stream()
        .filter(row -> row.number().equals(number))
        .map(OfficeRow::id)
        .findFirst();
  }

  /** The offices as the form's field holds them. */
  String asTyped(Actor actor, Collection<OfficeId> offices) {
    return actor.role().isStaff()
        ? views(actor, offices).stream().map(OfficeView::number).collect(Collectors.joining(", "))
        : offices.stream().map(OfficeId::toString).collect(Collectors.joining(","));
  }

  /**
   * Numbers and names for the lines of a list, asked for at once; of each the first three, and how
   * many more.
   */
  List<String> names(Actor actor, List<? extends Collection<OfficeId>> lines) {
    Map<OfficeId, OfficeView> shown =
        views(actor, lines.stream().flatMap(OfficeChoice::first).toList()).stream()
            .collect(Collectors.toMap(OfficeView::id, office -> office));
    return lines.stream().map(line -> names(shown, line)).toList();
  }

  private String names(Map<OfficeId, OfficeView> shown, Collection<OfficeId> offices) {
    String first =
        first(offices)
            .filter(shown::containsKey)
            .map(office -> shown.get(office).number() + " " + shown.get(office).name())
            .collect(Collectors.joining(texts.get("access.accounts.offices-between")));
    return offices.size() > NAMED
        ? texts.get("access.accounts.offices-more", "first", first, "count", offices.size() - NAMED)
        : first;
  }

  private static Stream<OfficeId> first(Collection<OfficeId> offices) {
    return offices.stream().sorted().limit(NAMED);
  }

  private List<OfficeView> views(Actor actor, Collection<OfficeId> offices) {
    return register.offices(actor, offices, clock.today()).stream()
        .sorted(Comparator.comparing(OfficeView::id))
        .toList();
  }
}
