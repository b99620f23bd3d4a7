package org.tsudoi.core.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.member.RegisterDesk;

/**
 * The secretariat's contacts with offices (対応履歴; OC-14): noted, corrected with the old text kept,
 * never deleted, followed up. Staff only.
 *
 * <p>Refuses at {@code body} and {@code person} what is empty, too long or unusable, at {@code day}
 * a day to come ({@code contact.day-future}), at {@code followUp} a day before the contact's
 * ({@code contact.follow-up-early}).
 */
@Stateless
public class ContactDesk {
  private static final int PERSON = 100;
  private static final int BODY = 4000;

  @Inject Contacts contacts;
  @Inject RegisterDesk register;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** Notes a contact with the office; its id. */
  public Result<Long> write(Actor actor, OfficeId office, ContactText text) {
    actor.requireStaff();
    if (register.office(actor, office, clock.today()).isEmpty()
        && register.history(actor, office).isEmpty()) {
      throw new AccessDenied();
    }
    return clean(text)
        .map(
            good -> {
              long id = contacts.add(actor, office, good);
              note(actor, "contact.written", office, id);
              return id;
            });
  }

  /**
   * Corrects a contact that was read at {@code version}; how it was is kept. Refused with {@code
   * contact.changed-meanwhile} when somebody else was first.
   */
  public Decision correct(Actor actor, long id, ContactText text, int version) {
    Optional<ContactView> kept = find(actor, id);
    if (kept.isEmpty()) {
      return Decision.refused(Problem.of("contact.unknown"));
    }
    Result<ContactText> good = clean(text);
    if (!good.isValid()) {
      return good.decision();
    }
    if (!contacts.correct(actor, id, good.orElseThrow(), version)) {
      return Decision.refused(Problem.of("contact.changed-meanwhile"));
    }
    note(actor, "contact.corrected", kept.get().office(), id);
    return Decision.accepted();
  }

  /**
   * Says that nothing is left to do about a contact, or that something is. Refused with {@code
   * contact.done-already} when somebody else said so, or nothing was to be done.
   */
  public Decision mark(Actor actor, long id, boolean done) {
    Optional<ContactView> kept = find(actor, id);
    if (kept.isEmpty() || !contacts.mark(actor, id, done)) {
      return Decision.refused(Problem.of("contact.done-already"));
    }
    note(actor, done ? "contact.done" : "contact.reopened", kept.get().office(), id);
    return Decision.accepted();
  }

  private void note(Actor actor, String action, OfficeId office, long id) {
    audit.note(actor, action, "contact:" + id, Map.of("office", office.toString()));
  }

  /** A contact. */
  public Optional<ContactView> find(Actor actor, long id) {
    actor.requireStaff();
    return contacts.find(actor.organization(), id);
  }

  /** A contact as it was ever noted, the latest first. */
  public List<ContactView> versions(Actor actor, long id) {
    actor.requireStaff();
    return contacts.versions(actor.organization(), id);
  }

  /** Contacts with an office, newest first; those before the id {@code before}. */
  public List<ContactView> list(Actor actor, OfficeId office, long before, int limit) {
    actor.requireStaff();
    return contacts.of(actor.organization(), office, before, limit);
  }

  /** What is to be followed up, the earliest day first, behind the one of this day and id. */
  public List<ContactView> open(Actor actor, LocalDate after, long id, int limit) {
    actor.requireStaff();
    return contacts.open(actor.organization(), after, id, limit);
  }

  /** How much is to be followed up. */
  public ContactCount count(Actor actor) {
    actor.requireStaff();
    return contacts.count(actor.organization());
  }

  private Result<ContactText> clean(ContactText text) {
    Repertoire all = Repertoire.JIS_X_0213_AND_MS932;
    Result<String> body = JapaneseText.parseBlock(text.body(), BODY, all).at("body");
    Result<String> person =
        text.person().isBlank()
            ? Result.of("")
            : JapaneseText.parse(text.person(), PERSON, all).at("person");
    List<Problem> problems = new ArrayList<>(body.problems());
    problems.addAll(person.problems());
    if (text.day().isAfter(clock.today())) {
      problems.add(Problem.at("day", "contact.day-future", "until", clock.today()));
    }
    if (text.followUp().filter(day -> day.isBefore(text.day())).isPresent()) {
      problems.add(Problem.at("followUp", "contact.follow-up-early", "day", text.day()));
    }
    return problems.isEmpty()
        ? Result.of(
            new ContactText(
                text.kind(), text.day(), person.orElseThrow(), body.orElseThrow(), text.followUp()))
        : Result.refused(problems);
  }
}
