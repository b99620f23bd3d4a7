package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.memberpage.CardCheck;
import org.tsudoi.core.memberpage.CardDesk;
import org.tsudoi.web.form.FormState;

/** The secretariat looks whether a card is valid today, and whose it is. */
@Named("cardCheck")
@RequestScoped
public class CardCheckPage {
  @Inject FormState form;
  @Inject Actor actor;
  @Inject CardDesk desk;
  @Inject BusinessClock clock;
  private CardCheck check;

  /** Checks for the secretariat. */
  public void open() {
    form.labels("memberpage.check");
    if (!form.value("code").isBlank()) {
      check = desk.check(actor, form.value("code"));
    }
  }

  /** What was found out; null before anything was asked. */
  public CardCheck getCheck() {
    return check;
  }

  /** The colour of the answer. */
  public String getKind() {
    return CardGlancePage.kind(check.state());
  }

  /** The moment of the answer: a picture of an older one shows its age. */
  public Instant getMoment() {
    return clock.now();
  }
}
