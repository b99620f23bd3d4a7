package org.tsudoi.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.DocumentDesk;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentQuery;
import org.tsudoi.core.document.DocumentRow;
import org.tsudoi.core.document.StoredDocument;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Downloads;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/**
 * Documents as issued: {@code ?id=} opens one, {@code &save=yes} saves it, else they are listed.
 */
@Named("documentsPage")
@RequestScoped
public class DocumentsPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Texts texts;
  @Inject Downloads downloads;
  @Inject Actor actor;
  @Inject DocumentDesk desk;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;
  private final Map<OfficeId, String> offices = new HashMap<>();
  private List<DocumentRow> found = List.of();

  /** Opens the document asked for, or lists. */
  public void open() {
    form.labels("document");
    if (form.value("id").isEmpty()) {
      list();
    } else {
      desk.open(actor, Cursor.id(form, "id", 0))
          .ifPresentOrElse(this::answer, () -> pages.refuse(404));
    }
  }

  private void answer(StoredDocument document) {
    boolean shown =
        document.contentType().equals("application/pdf") && form.value("save").isEmpty();
    if (shown) {
      downloads.show(document.fileName(), document.contentType(), document.content());
    } else {
      downloads.save(document.fileName(), document.contentType(), document.content());
    }
  }

  private void list() {
    found =
        desk.list(
            actor,
            new DocumentQuery(
                Cursor.id(form, "before", Long.MAX_VALUE),
                kind(),
                Optional.empty(),
                Optional.empty(),
                day("from"),
                day("until"),
                SIZE + 1));
  }

  private Optional<DocumentKind> kind() {
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> kind.name().equals(form.value("kind")))
        .findFirst();
  }

  private Optional<LocalDate> day(String field) {
    return form.value(field).isBlank()
        ? Optional.empty()
        : form.accept(field, BusinessDates.parse(form.value(field)));
  }

  /** The kinds to choose from. */
  public List<Field.Option> getKinds() {
    return Arrays.stream(DocumentKind.values())
        .map(kind -> new Field.Option(kind.name(), texts.get("document.kind." + kind)))
        .toList();
  }

  /** Whether the document may be opened: one that was cancelled by the secretariat only. */
  public boolean openable(DocumentRow row) {
    return !row.cancelled() || actor.role().isStaff();
  }

  /** The documents of this page. */
  public List<DocumentRow> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** Whether the documents of more than one office can be among them. */
  public boolean isOfSeveral() {
    return actor.role().isStaff() || actor.offices().size() > 1;
  }

  /** Number and name of the document's office; "" for none. */
  public String office(DocumentRow row) {
    return row.office().map(id -> offices.computeIfAbsent(id, this::name)).orElse("");
  }

  private String name(OfficeId id) {
    return register
        .office(actor, id, clock.today())
        .map(office -> office.number() + " " + office.name())
        .orElse("");
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? pages.url(base() + "&before=" + found.get(SIZE - 1).id()) : "";
  }

  /** The address of the first page; "" when this is it. */
  public String getFirst() {
    return form.value("before").isEmpty() ? "" : pages.url(base());
  }

  private String base() {
    return "/%s/documents?kind=%s&from=%s&until=%s"
        .formatted(
            pages.getArea(),
            pages.encode(form.value("kind")),
            pages.encode(form.value("from")),
            pages.encode(form.value("until")));
  }
}
