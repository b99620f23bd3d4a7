package org.tsudoi.web.contacts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.contact.ContactCount;
import org.tsudoi.core.contact.ContactDesk;
import org.tsudoi.core.contact.ContactView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** Contacts with one office, newest first, and those of all that are to be followed up. */
@Named("contactsPage")
@RequestScoped
public class ContactsPage {
  private static final int SIZE = 30;
  private static final int LATEST = 5;
  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject ContactDesk desk;
  private List<ContactView> found = List.of();

  /** Lists what is to be followed up. */
  public void open() {
    String[] place = form.value("after").split("_", 2);
    boolean further = place.length == 2 && place[0].matches("\\d{4}-\\d{2}-\\d{2}");
    found =
        further && place[1].matches("\\d{1,18}")
            ? desk.open(actor, day(place[0]), Long.parseLong(place[1]), SIZE + 1)
            : desk.open(actor, BEGINNING, 0, SIZE + 1);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (java.time.DateTimeException none) {
      return BEGINNING;
    }
  }

  /** Lists all of the office {@code office}. */
  public void ofOffice() {
    OfficeId.parse(form.value("office"))
        .toOptional()
        .ifPresentOrElse(
            office ->
                found =
                    desk.list(actor, office, Cursor.id(form, "before", Long.MAX_VALUE), SIZE + 1),
            () -> pages.refuse(404));
  }

  /** Button "done" or "reopen" of the contact {@code contact}. */
  public void mark() {
    long id = Cursor.id(form, "contact", 0);
    Decision decision = desk.mark(actor, id, form.action("done"));
    if (decision.isAccepted()) {
      flash.success(form.action("done") ? "contacts.now-done" : "contacts.now-open");
    } else {
      flash.warn(decision.problems().get(0).code());
    }
    pages.go(
        form.value("back").equals("office")
            ? desk.find(actor, id)
                .map(contact -> "/staff/offices/detail?id=" + contact.office() + "#contacts")
                .orElse("/staff/contacts")
            : "/staff/contacts");
  }

  /** The latest contacts with the office, for its page. */
  public List<ContactView> latest(OfficeId office) {
    return desk.list(actor, office, Long.MAX_VALUE, LATEST);
  }

  /** The contacts of this page. */
  public List<ContactView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** How much is to be followed up. */
  public ContactCount getCount() {
    return desk.count(actor);
  }

  /** The address of the next page of what is to be followed up; "" for none. */
  public String getNext() {
    if (found.size() <= SIZE) {
      return "";
    }
    ContactView last = found.get(SIZE - 1);
    return pages.url(
        "/staff/contacts?after=" + last.followUp().orElse(BEGINNING) + "_" + last.id());
  }

  /** The address of older contacts with the office; "" for none. */
  public String getOlder() {
    return found.size() > SIZE
        ? pages.url(
            "/staff/contacts/office?office="
                + form.value("office")
                + "&before="
                + found.get(SIZE - 1).id())
        : "";
  }
}
