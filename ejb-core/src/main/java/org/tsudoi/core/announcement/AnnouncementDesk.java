package org.tsudoi.core.announcement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.audit.AuditLog;

/**
 * Announcements (OC-2, OC-14): everybody reads what is for them, the secretariat writes, changes
 * and withdraws.
 *
 * <p>Refuses an empty or too long title or body, no readers ({@code choose}), an end before the
 * beginning ({@code announcement.until-before-from}), offices and groups that there are not, and
 * what somebody else changed meanwhile ({@code announcement.changed-meanwhile}).
 */
@Stateless
public class AnnouncementDesk {
  private static final int TITLE = 100;
  private static final int BODY = 5000;

  @Inject Announcements announcements;
  @Inject AuditLog audit;

  /** What the front door shows today: important ones first, then the newest. */
  public List<AnnouncementView> shown(OrganizationId organization, int limit) {
    return announcements.shown(organization, Readers.FRONT, Set.of(), Optional.empty(), limit);
  }

  /** What the actor's first page shows today. */
  public List<AnnouncementView> shown(Actor actor, int limit) {
    return announcements.shown(
        actor.organization(), readers(actor.role()), actor.offices(), actor.member(), limit);
  }

  private static Readers readers(Role role) {
    return role.isStaff() ? Readers.STAFF : role.isOffice() ? Readers.OFFICE : Readers.MEMBER;
  }

  /** All announcements, newest first; those before the id {@code before}. For staff. */
  public List<AnnouncementView> list(Actor actor, long before, int limit) {
    actor.requireStaff();
    return announcements.list(actor.organization(), before, limit);
  }

  /** One announcement, for staff. */
  public Optional<AnnouncementView> find(Actor actor, long id) {
    actor.requireStaff();
    return announcements.find(actor.organization(), id);
  }

  /** Announces something new; its id. */
  public Result<Long> write(Actor actor, AnnouncementText text) {
    actor.requireStaff();
    return clean(actor, text)
        .map(
            good -> {
              long id = announcements.add(actor, good);
              note(actor, "announcement.written", id);
              return id;
            });
  }

  /** Changes an announcement that was read at {@code version}; a withdrawn one is shown again. */
  public Decision change(Actor actor, long id, AnnouncementText text, int version) {
    actor.requireStaff();
    return clean(actor, text)
        .flatMap(good -> outcome(announcements.change(actor, id, good, version)))
        .map(done -> note(actor, "announcement.changed", id))
        .decision();
  }

  /** Takes an announcement back; it is kept, and shown to nobody. */
  public Decision withdraw(Actor actor, long id, int version) {
    actor.requireStaff();
    return outcome(announcements.withdraw(actor, id, version))
        .map(done -> note(actor, "announcement.withdrawn", id))
        .decision();
  }

  private static Result<Boolean> outcome(boolean done) {
    return done ? Result.of(true) : Result.refused("announcement.changed-meanwhile");
  }

  private boolean note(Actor actor, String action, long id) {
    audit.note(actor, action, "announcement:" + id, Map.of());
    return true;
  }

  private Result<AnnouncementText> clean(Actor actor, AnnouncementText text) {
    Repertoire all = Repertoire.JIS_X_0213_AND_MS932;
    Result<String> title = JapaneseText.parse(text.title(), TITLE, all).at("title");
    Result<String> body = JapaneseText.parseBlock(text.body(), BODY, all).at("body");
    List<Problem> problems = new ArrayList<>(title.problems());
    problems.addAll(body.problems());
    if (text.readers().isEmpty()) {
      problems.add(Problem.at("readers", "choose"));
    }
    if (text.until().filter(last -> last.isBefore(text.from())).isPresent()) {
      problems.add(Problem.at("until", "announcement.until-before-from"));
    }
    unknown(actor, "numbers", "number", text.target().numbers()).ifPresent(problems::add);
    unknown(actor, "groups", "affiliation", text.target().groups()).ifPresent(problems::add);
    return problems.isEmpty()
        ? Result.of(
            new AnnouncementText(
                title.orElseThrow(),
                body.orElseThrow(),
                text.important(),
                text.readers(),
                text.from(),
                text.until(),
                text.target()))
        : Result.refused(problems);
  }

  private Optional<Problem> unknown(Actor actor, String field, String column, Set<String> named) {
    Set<String> unknown = new TreeSet<>(named);
    announcements.known(actor.organization(), column, named).forEach(unknown::remove);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.at(field, "announcement.unknown-" + field, "named", String.join("、", unknown)));
  }

  /** The groups of offices that an announcement can be for. For staff. */
  public List<String> groups(Actor actor) {
    actor.requireStaff();
    return announcements.groups(actor.organization());
  }
}
