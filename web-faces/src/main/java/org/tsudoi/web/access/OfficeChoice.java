package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** Numbers and names for a list; the first three, and how many more. */
  String names(Actor actor, Collection<OfficeId> offices) {
    String first =
        views(actor, offices.stream().sorted().limit(3).toList()).stream()
            .map(office -> office.number() + " " + office.name())
            .collect(Collectors.joining(texts.get("access.accounts.offices-between")));
    return offices.size() > 3
        ? texts.get("access.accounts.offices-more", "first", first, "count", offices.size() - 3)
        : first;
  }

  private List<OfficeView> views(Actor actor, Collection<OfficeId> offices) {
    LocalDate today = clock.today();
    return offices.stream()
        .sorted()
        .flatMap(office -> register.office(actor, office, today).stream())
        .toList();
  }
}
