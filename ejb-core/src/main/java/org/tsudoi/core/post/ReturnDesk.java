package org.tsudoi.core.post;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Post that came back (郵便の戻り; OC-14): noted by the secretariat, open until the office's address
 * changes or somebody says that it is settled. Staff only.
 */
@Stateless
public class ReturnDesk {
  private static final int NOTE = 200;
  private static final int LATEST = 20;

  @Inject Returns returns;
  @Inject RegisterDesk register;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /**
   * Notes that post to the office came back; the same once, however often it is sent. Refused for a
   * day to come ({@code post.return-day}) and for a note that is too long or has unusable
   * characters.
   */
  public Decision note(
      Actor actor, OfficeId office, LocalDate day, ReturnedPost.Reason reason, String note) {
    requireKnown(actor, office);
    List<Problem> problems = new ArrayList<>();
    if (day.isAfter(clock.today())) {
      problems.add(Problem.at("day", "post.return-day", "until", clock.today()));
    }
    Result<String> text = text(note);
    problems.addAll(text.problems());
    if (!problems.isEmpty()) {
      return Decision.of(problems);
    }
    if (isNoted(actor, office, day, reason, text.orElseThrow())) {
      return Decision.accepted();
    }
    returns.add(actor, office, day, reason, text.orElseThrow());
    audit.note(
        actor,
        "post.returned",
        "office:" + office,
        Map.of("day", day.toString(), "reason", reason.name()));
    return Decision.accepted();
  }

  private boolean isNoted(
      Actor actor, OfficeId office, LocalDate day, ReturnedPost.Reason reason, String note) {
    return returns.of(actor.organization(), office, LATEST).stream()
        .filter(ReturnedPost::isOpen)
        .filter(post -> post.returnedOn().equals(day) && post.reason() == reason)
        .anyMatch(post -> post.note().equals(note));
  }

  /**
   * Says that the office can be reached by post again. Refused when nothing is open ({@code
   * post.return-cleared}): somebody was first.
   */
  public Decision clear(Actor actor, OfficeId office, String note) {
    requireKnown(actor, office);
    Result<String> text = text(note);
    if (!text.isValid()) {
      return text.decision();
    }
    if (returns.clear(actor, office, "HAND", text.orElseThrow()) == 0) {
      return Decision.refused(Problem.of("post.return-cleared"));
    }
    audit.note(actor, "post.return-cleared", "office:" + office, Map.of());
    return Decision.accepted();
  }

  private static Result<String> text(String note) {
    return note.isBlank()
        ? Result.of("")
        : JapaneseText.parse(note, NOTE, Repertoire.JIS_X_0213_AND_MS932).at("note");
  }

  private void requireKnown(Actor actor, OfficeId office) {
    actor.requireStaff();
    if (register.office(actor, office, clock.today()).isEmpty()) {
      throw new AccessDenied();
    }
  }

  /** The latest post that came back from an office, newest first. */
  public List<ReturnedPost> of(Actor actor, OfficeId office) {
    actor.requireStaff();
    return returns.of(actor.organization(), office, LATEST);
  }

  /** What is open, the longest waiting first; those after the id {@code after}. */
  public List<ReturnedPost> open(Actor actor, long after, int limit) {
    actor.requireStaff();
    return returns.open(actor.organization(), after, limit);
  }

  /** How many offices cannot be reached by post. */
  public long count(Actor actor) {
    actor.requireStaff();
    return returns.count(actor.organization());
  }
}
