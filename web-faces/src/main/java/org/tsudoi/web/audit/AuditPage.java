package org.tsudoi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditCheck;
import org.tsudoi.core.audit.AuditDesk;
import org.tsudoi.core.audit.AuditEntry;
import org.tsudoi.core.audit.AuditQuery;
import org.tsudoi.core.audit.AuditVerdict;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** Who did what when (操作履歴), and whether nobody tampered with it (P-33). */
@Named("auditPage")
@RequestScoped
public class AuditPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject AuditDesk desk;
  @Inject AuditWords words;
  private List<AuditEntry> found = List.of();
  private Optional<AuditCheck> check = Optional.empty();

  /** Finds the page's entries. */
  public void open() {
    form.labels("audit");
    check = desk.lastCheck(actor);
    AuditQuery query =
        new AuditQuery(
            day("from"),
            day("to"),
            form.value("action"),
            subject(),
            Optional.of(Cursor.id(form, "before", 0)).filter(id -> id > 0),
            SIZE + 1);
    found = form.isGood() ? desk.entries(actor, query) : List.of();
  }

  private Optional<LocalDate> day(String field) {
    return form.value(field).isBlank()
        ? Optional.empty()
        : form.accept(field, BusinessDates.parse(form.value(field)));
  }

  private String subject() {
    String id = JapaneseText.halfWidth(form.value("id").strip());
    String kind = form.value("kind");
    if (!id.isEmpty() && kind.isEmpty()) {
      form.reject("kind", "choose");
    }
    return id.isEmpty() ? kind : kind + ":" + id;
  }

  /** Button "verify". */
  public void verify() {
    AuditVerdict verdict = desk.verify(actor);
    if (verdict.isSound()) {
      flash.success("audit.sound-now", "count", verdict.sealed());
    } else {
      flash.warn("audit.broken-now", "count", verdict.faults().size());
    }
    pages.go("/staff/audit");
  }

  /** The entries of this page, newest first. */
  public List<AuditLine> getLines() {
    return found.stream().limit(SIZE).map(words::line).toList();
  }

  /** The verification before; null before the first. */
  public AuditCheck getCheck() {
    return check.orElse(null);
  }

  /** Actions to narrow by. */
  public List<Field.Option> getActions() {
    return options(desk.actions(actor), words::action);
  }

  /** Kinds of subjects to narrow by. */
  public List<Field.Option> getKinds() {
    return options(desk.kinds(actor), words::kind);
  }

  private static List<Field.Option> options(List<String> codes, UnaryOperator<String> words) {
    return codes.stream().map(code -> new Field.Option(code, words.apply(code))).toList();
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
    StringBuilder path = new StringBuilder("/staff/audit?");
    for (String field : List.of("from", "to", "action", "kind", "id")) {
      path.append('&').append(field).append('=').append(pages.encode(form.value(field)));
    }
    return path.toString().replace("?&", "?");
  }
}
