package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.LoginSteps.Try;

/** Logs in and out, and says who a request comes from (P-12, WF-74). */
@Stateless
public class AccessDesk {
  @Inject LoginSteps steps;
  @Inject Sessions sessions;
  @Inject Passwords passwords;
  @Inject AccessSettings settings;
  @Inject BusinessClock clock;
  @Inject Event<AccessNote> notes;

  /**
   * Logs in. Refuses missing input ({@code required}), too many tries from this source ({@code
   * access.login.wait}, whole {@code minutes}), and everything else alike ({@code
   * access.login.wrong}): unknown ID, wrong password, no password yet, disabled account. Who has a
   * second factor is not in yet: {@link CodeDesk#prove}.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Result<Login> login(
      OrganizationId organization, String loginId, String password, Source source) {
    List<Problem> missing = missing(loginId, password);
    if (!missing.isEmpty()) {
      return Result.refused(missing);
    }
    return steps
        .begin(organization, LoginId.key(loginId), source)
        .flatMap(begun -> answer(begun, password));
  }

  private Result<Login> answer(Try begun, String password) {
    Optional<Account> active = begun.account().filter(Account::isActive);
    if (passwords.matches(password, active.flatMap(Account::passwordHash))) {
      return Result.of(steps.open(begun, password));
    }
    steps.refuse(begun);
    return Result.refused("access.login.wrong");
  }

  private static List<Problem> missing(String loginId, String password) {
    List<Problem> problems = new ArrayList<>();
    if (loginId == null || LoginId.key(loginId).isEmpty()) {
      problems.add(Problem.at("loginId", "required"));
    }
    if (password == null || password.isEmpty()) {
      problems.add(Problem.at("password", "required"));
    }
    return problems;
  }

  /** Who the token belongs to in this organization; nobody when it is unknown or over. */
  public Optional<Actor> actor(OrganizationId organization, String token) {
    return visit(organization, token).actor();
  }

  /** Who the token belongs to, or why its session is over; a live session is prolonged. */
  public Visit visit(OrganizationId organization, String token) {
    return visit(organization, token, true);
  }

  /** As {@link #visit}, for what a page asks by itself: the session is not prolonged. */
  public Visit glance(OrganizationId organization, String token) {
    return visit(organization, token, false);
  }

  private Visit visit(OrganizationId organization, String token, boolean prolong) {
    if (token == null || token.isEmpty()) {
      return Visit.nobody();
    }
    return sessions
        .find(organization, token)
        .map(session -> visit(organization, session, prolong))
        .orElseGet(Visit::nobody);
  }

  private Visit visit(OrganizationId organization, SessionRow session, boolean prolong) {
    Instant now = clock.now();
    AccessRules rules = settings.of(organization);
    Optional<SessionEnd> end = session.end(now, rules);
    if (end.isPresent()) {
      sessions.end(organization, session.account(), session.id(), end.get());
      return Visit.over(end.get());
    }
    if (prolong) {
      sessions.touch(organization, session);
    }
    return new Visit(
        Optional.of(session.actor(organization)),
        session.loginId(),
        session.mustChange(),
        rules.secondFactor().isMustFor(session.role()) && !session.secondFactor(),
        Optional.of(session.endsAt(prolong ? now : session.lastSeenAt(), rules)),
        Optional.empty());
  }

  /** Ends the session of this token, if it is alive. */
  public void logout(OrganizationId organization, String token) {
    sessions
        .find(organization, token)
        .filter(session -> session.endedReason().isEmpty())
        .ifPresent(
            session -> {
              sessions.end(organization, session.account(), session.id(), SessionEnd.LOGOUT);
              note(session.actor(organization), "logout");
            });
  }

  /** The actor's live sessions, latest first. */
  public List<SessionView> sessions(Actor actor, String token) {
    return sessions.live(
        actor.organization(), own(actor), token, settings.of(actor.organization()));
  }

  /** Ends one of the actor's sessions; refuses with {@code access.session.gone} when it is over. */
  public Decision signOut(Actor actor, long session) {
    if (!sessions.end(actor.organization(), own(actor), session, SessionEnd.SIGNED_OUT)) {
      return Decision.refused(Problem.of("access.session.gone"));
    }
    note(actor, "session.ended");
    return Decision.accepted();
  }

  /** Ends all of the actor's sessions but that of {@code token}. */
  public void signOutOthers(Actor actor, String token) {
    sessions.endOthers(actor.organization(), own(actor), token, SessionEnd.SIGNED_OUT);
    note(actor, "session.others-ended");
  }

  private void note(Actor actor, String action) {
    notes.fire(new AccessNote(actor, action, "account:" + own(actor), Map.of()));
  }

  private static AccountId own(Actor actor) {
    return actor.account().orElseThrow(AccessDenied::new);
  }
}
