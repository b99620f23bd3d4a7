package org.tsudoi.core.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;

/** The secretariat's view of what was sent to whom (P-40). Staff only. */
@Stateless
public class OutboxDesk {
  @Inject Mails mails;
  @Inject BusinessClock clock;

  /** Mails, newest first. */
  public List<MailView> list(Actor actor, MailQuery query) {
    actor.requireStaff();
    return mails.list(actor.organization(), query).stream().map(MailView::withoutSecrets).toList();
  }

  /** One mail. */
  public Optional<MailView> mail(Actor actor, long id) {
    actor.requireStaff();
    return mails.find(actor.organization(), id).map(MailView::withoutSecrets);
  }

  /** How many mails were given up. */
  public long failed(Actor actor) {
    actor.requireStaff();
    return mails.failed(actor.organization());
  }

  /** Sends a mail that was given up once more. Refused ({@code mail.not-failed}) otherwise. */
  public Decision again(Actor actor, long id) {
    actor.requireStaff();
    return mails.again(actor.organization(), id, clock.now())
        ? Decision.accepted()
        : Decision.refused(Problem.of("mail.not-failed"));
  }
}
