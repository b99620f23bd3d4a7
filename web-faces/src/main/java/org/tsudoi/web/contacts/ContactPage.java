package org.tsudoi.web.contacts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.contact.ContactDesk;
import org.tsudoi.core.contact.ContactKind;
import org.tsudoi.core.contact.ContactText;
import org.tsudoi.core.contact.ContactView;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** Notes a contact with the office {@code office}, or corrects the contact {@code id}. */
@Named("contactPage")
@RequestScoped
public class ContactPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject BusinessClock clock;
  @Inject RegisterDesk register;
  @Inject ContactDesk desk;
  private OfficeView office;
  private Optional<ContactView> kept = Optional.empty();

  /** The form, empty or as it is noted. */
  public void open() {
    form.labels("contacts");
    kept =
        form.value("id").isEmpty() ? Optional.empty() : desk.find(actor, Cursor.id(form, "id", 0));
    Optional<OfficeId> id =
        kept.map(ContactView::office).or(() -> OfficeId.parse(form.value("office")).toOptional());
    Optional<OfficeView> found = id.flatMap(each -> register.office(actor, each, clock.today()));
    if (found.isEmpty()) {
      pages.refuse(404);
      return;
    }
    office = found.get();
    offer();
  }

  private void offer() {
    form.offer("kind", kept.map(each -> each.kind().name()).orElse(ContactKind.CALL.name()))
        .offer(
            "day", BusinessDates.format(kept.map(ContactView::happenedOn).orElseGet(clock::today)))
        .offer("person", kept.map(ContactView::person).orElse(""))
        .offer("body", kept.map(ContactView::body).orElse(""))
        .offer(
            "followUp", kept.flatMap(ContactView::followUp).map(BusinessDates::format).orElse(""))
        .offer("version", kept.map(ContactView::version).orElse(0));
  }

  /** Button "save". */
  public void save() {
    Optional<ContactKind> kind =
        Arrays.stream(ContactKind.values())
            .filter(each -> each.name().equals(form.value("kind")))
            .findFirst();
    if (kind.isEmpty()) {
      form.reject("kind", "choose");
    }
    Optional<LocalDate> day = form.accept("day", BusinessDates.parse(form.value("day")));
    Optional<LocalDate> followUp =
        form.value("followUp").isBlank()
            ? Optional.empty()
            : form.accept("followUp", BusinessDates.parse(form.value("followUp")));
    if (form.isGood()) {
      save(
          new ContactText(
              kind.get(), day.get(), form.value("person"), form.value("body"), followUp));
    }
  }

  private void save(ContactText text) {
    Decision decision =
        kept.isEmpty()
            ? desk.write(actor, office.id(), text).decision()
            : desk.correct(actor, kept.get().id(), text, (int) Cursor.id(form, "version", 0));
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(kept.isEmpty() ? "contacts.noted" : "contacts.corrected");
      pages.go("/staff/offices/detail?id=" + office.id() + "#contacts");
    }
  }

  /** The office. */
  public OfficeView getOffice() {
    return office;
  }

  /** Whether it is a new one. */
  public boolean isFresh() {
    return kept.isEmpty();
  }

  /** How it was noted before it was corrected, the latest first. */
  public List<ContactView> getVersions() {
    return kept.map(each -> desk.versions(actor, each.id())).orElse(List.of());
  }

  /** Kinds to choose from. */
  public List<Field.Option> getKinds() {
    return Arrays.stream(ContactKind.values())
        .map(kind -> new Field.Option(kind.name(), texts.get("contacts.kind." + kind)))
        .toList();
  }
}
