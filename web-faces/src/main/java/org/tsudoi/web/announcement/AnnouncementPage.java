package org.tsudoi.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.announcement.AnnouncementDesk;
import org.tsudoi.core.announcement.AnnouncementTarget;
import org.tsudoi.core.announcement.AnnouncementText;
import org.tsudoi.core.announcement.AnnouncementView;
import org.tsudoi.core.announcement.Readers;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** Writes, changes and withdraws an announcement (OC-14); without {@code ?id=} a new one. */
@Named("announcementPage")
@RequestScoped
public class AnnouncementPage {
  private static final String LIST = "/staff/announcements";

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject BusinessClock clock;
  @Inject AnnouncementDesk desk;
  @Inject Organizations organizations;
  private Optional<AnnouncementView> kept = Optional.empty();

  /** The form, empty or as it is kept. */
  public void open() {
    form.labels("announcement");
    if (form.value("id").isEmpty()) {
      form.offer("from", BusinessDates.format(clock.today())).offer("readers", "OFFICE");
    } else {
      kept = desk.find(actor, Cursor.id(form, "id", 0));
      kept.ifPresentOrElse(this::offer, () -> pages.refuse(404));
    }
  }

  private void offer(AnnouncementView view) {
    form.offer("title", view.title())
        .offer("body", view.body())
        .offer("important", view.important() ? "yes" : "")
        .offer(
            "readers", view.readers().stream().map(Readers::name).collect(Collectors.joining(",")))
        .offer("numbers", String.join("、", view.numbers()))
        .offer("groups", String.join(",", view.groups()))
        .offer("categories", String.join(",", view.categories()))
        .offer("from", BusinessDates.format(view.shownFrom()))
        .offer("until", view.shownUntil().map(BusinessDates::format).orElse(""))
        .offer("version", view.version());
  }

  /** Button "save". */
  public void save() {
    Optional<LocalDate> from = form.accept("from", BusinessDates.parse(form.value("from")));
    Optional<LocalDate> until = until();
    if (from.isEmpty() || !form.isGood()) {
      return;
    }
    AnnouncementText text = text(from.get(), until);
    Decision decision =
        kept.isEmpty()
            ? desk.write(actor, text).decision()
            : desk.change(actor, kept.get().id(), text, version());
    finish(decision, "announcement.saved");
  }

  private AnnouncementText text(LocalDate from, Optional<LocalDate> until) {
    return new AnnouncementText(
        form.value("title"),
        form.value("body"),
        form.chosen("important", "yes"),
        readers(),
        from,
        until,
        target());
  }

  private AnnouncementTarget target() {
    return new AnnouncementTarget(
        Stream.of(JapaneseText.halfWidth(form.value("numbers")).split("[\\s,、，;]+"))
            .filter(number -> !number.isBlank())
            .collect(Collectors.toSet()),
        Set.copyOf(form.values("groups")),
        getCategories().stream()
            .map(Field.Option::value)
            .filter(form.values("categories")::contains)
            .collect(Collectors.toSet()));
  }

  private Optional<LocalDate> until() {
    return form.value("until").isBlank()
        ? Optional.empty()
        : form.accept("until", BusinessDates.parse(form.value("until")));
  }

  private Set<Readers> readers() {
    return Arrays.stream(Readers.values())
        .filter(readers -> form.chosen("readers", readers.name()))
        .collect(Collectors.toSet());
  }

  /** Button "withdraw". */
  public void withdraw() {
    kept.ifPresent(
        view -> finish(desk.withdraw(actor, view.id(), version()), "announcement.withdrawn"));
  }

  private int version() {
    return (int) Cursor.id(form, "version", 0);
  }

  private void finish(Decision decision, String said) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(said);
      pages.go(LIST);
    }
  }

  /** Whom it can be for. */
  public List<Field.Option> getReaders() {
    return Arrays.stream(Readers.values())
        .map(
            readers ->
                new Field.Option(readers.name(), texts.get("announcement.readers." + readers)))
        .toList();
  }

  /** Groups of offices to choose from. */
  public List<Field.Option> getGroups() {
    return desk.groups(actor).stream().map(group -> new Field.Option(group, group)).toList();
  }

  /** Membership categories to choose from. */
  public List<Field.Option> getCategories() {
    return organizations
        .running(actor.organization())
        .program(texts.language())
        .categories()
        .stream()
        .map(category -> new Field.Option(category.code(), category.label()))
        .toList();
  }

  /** Whether it is a new one. */
  public boolean isFresh() {
    return kept.isEmpty();
  }

  /** Whether it can be withdrawn. */
  public boolean isWithdrawable() {
    return kept.filter(view -> !view.withdrawn()).isPresent();
  }
}
