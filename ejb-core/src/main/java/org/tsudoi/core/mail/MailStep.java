package org.tsudoi.core.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.organization.OrganizationState.Running;

/** Sends the next mail of an organization, in one transaction that keeps the outcome. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailStep {
  private static final Logger LOG = LoggerFactory.getLogger(MailStep.class);
  private static final Duration GIVE_UP = Duration.ofDays(3);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final int DOUBLINGS = 10;

  /** What became of a step. */
  public enum Outcome {
    NOTHING_DUE,
    SENT,
    FAILED
  }

  @Inject Mails mails;
  @Inject Postman postman;
  @Inject BusinessClock clock;

  /** Sends one mail; a server that is down makes the mail wait longer each time. */
  public Outcome run(Running organization, MailRound round) {
    Instant now = clock.now();
    Optional<MailView> due = mails.claim(organization.organizationId(), now);
    return due.map(mail -> send(organization, round, mail, now)).orElse(Outcome.NOTHING_DUE);
  }

  private Outcome send(Running organization, MailRound round, MailView mail, Instant now) {
    String state;
    try {
      state = postman.deliver(round, organization, mail);
    } catch (MessagingException | IOException | RuntimeException e) {
      LOG.warn("{}: mail {} could not be sent: {}", organization.id(), mail.id(), reason(e));
      mails.failed(organization.organizationId(), mail.id(), pause(mail, now, e), now, reason(e));
      return e instanceof SendFailedException ? Outcome.SENT : Outcome.FAILED;
    }
    mails.sent(organization.organizationId(), mail.id(), state, now);
    return Outcome.SENT;
  }

  /**
   * How long to wait; negative to give up: three days after it was asked for, or when the address
   * is refused.
   */
  private static Duration pause(MailView mail, Instant now, Exception failure) {
    if (mail.askedAt().plus(GIVE_UP).isBefore(now) || isRefused(failure)) {
      return SHORTEST.negated();
    }
    Duration pause = SHORTEST.multipliedBy(1L << Math.min(mail.attempts(), DOUBLINGS));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  /** Whether the server refused the address for good; «try later» leaves it valid but unsent. */
  private static boolean isRefused(Exception failure) {
    return failure instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  /** The kind of failure without the recipient, which the server's own words may repeat. */
  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return e.getClass().getSimpleName() + " / " + cause.getClass().getSimpleName();
  }
}
