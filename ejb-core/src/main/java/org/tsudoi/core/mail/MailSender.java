package org.tsudoi.core.mail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/** Sends waiting mails every two seconds; several instances share the work by row locks. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailSender {
  private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
  private final AtomicBoolean busy = new AtomicBoolean();

  @Inject Organizations organizations;
  @Inject MailStep step;
  @Inject Postman postman;

  /** Sends until nothing is due or the server does not answer. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void work() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (MailRound round = postman.round()) {
      organizations.running().forEach(organization -> send(organization, round));
    } finally {
      busy.set(false);
    }
  }

  /** Whatever goes wrong is one organization's, and the timer lives on. */
  private void send(Running organization, MailRound round) {
    try {
      MailStep.Outcome outcome = MailStep.Outcome.SENT;
      while (outcome == MailStep.Outcome.SENT) {
        outcome = step.run(organization, round);
      }
    } catch (RuntimeException e) {
      LOG.error("{}: the outbox could not be worked on", organization.id(), e);
    }
  }
}
