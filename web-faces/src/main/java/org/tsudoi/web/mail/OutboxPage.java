package org.tsudoi.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Field;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.mail.MailQuery;
import org.tsudoi.core.mail.MailView;
import org.tsudoi.core.mail.OutboxDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** What was sent to whom; reading and sending again (P-40). */
@Named("outboxPage")
@RequestScoped
public class OutboxPage {
  private static final int SIZE = 50;
  private static final List<String> STATES = List.of("WAITING", "SENT", "WRITTEN", "FAILED");

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject OutboxDesk desk;
  private List<MailView> found = List.of();
  private MailView mail;

  /** Lists. */
  public void list() {
    form.labels("mail");
    found =
        desk.list(
            actor,
            new MailQuery(Cursor.id(form, "before", Long.MAX_VALUE), state(), text(), SIZE + 1));
  }

  private String state() {
    return STATES.contains(form.value("state")) ? form.value("state") : "";
  }

  private String text() {
    return form.value("text").strip();
  }

  /** Reads the mail {@code id}. */
  public void read() {
    desk.mail(actor, Cursor.id(form, "id", 0))
        .ifPresentOrElse(found -> mail = found, () -> pages.refuse(404));
  }

  /** Button "again". */
  public void again() {
    Decision decision = desk.again(actor, mail.id());
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success("mail.again-done");
      pages.go("/staff/outbox/mail?id=" + mail.id());
    }
  }

  /** The states to choose from. */
  public List<Field.Option> getStates() {
    return STATES.stream()
        .map(state -> new Field.Option(state, texts.get("mail.state." + state)))
        .toList();
  }

  /** The mails of this page. */
  public List<MailView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The mail that is read. */
  public MailView getMail() {
    return mail;
  }

  /** Whether it was given up. */
  public boolean isFailed() {
    return mail.state().equals("FAILED");
  }

  /** How a state is marked. */
  public String mark(String state) {
    return switch (state) {
      case "SENT", "WRITTEN" -> "ok";
      case "FAILED" -> "error";
      default -> "wait";
    };
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
    return Stream.of("/staff/outbox?state=", state(), "&text=", pages.encode(text()))
        .reduce("", String::concat);
  }
}
