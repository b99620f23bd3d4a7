package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.memberpage.CardCheck;
import org.tsudoi.core.memberpage.CardDesk;
import org.tsudoi.core.memberpage.CardState;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** Where a card's QR code leads: whether it is valid today, for a facility's telephone; no name. */
@Named("cardGlance")
@RequestScoped
public class CardGlancePage {
  @Inject FormState form;
  @Inject CurrentSite site;
  @Inject CurrentExchange exchange;
  @Inject CardDesk desk;
  @Inject BusinessClock clock;
  private CardCheck check;

  /** Looks. */
  public void open() {
    exchange.response().setHeader("Cache-Control", "no-store");
    exchange.response().setHeader("Referrer-Policy", "no-referrer");
    OrganizationId organization = new OrganizationId(site.site().map(Site::id).orElseThrow());
    check = desk.glance(organization, form.value("code"));
  }

  /** What was found out. */
  public CardCheck getCheck() {
    return check;
  }

  /** The colour of the answer. */
  public String getKind() {
    return kind(check.state());
  }

  static String kind(CardState state) {
    return switch (state) {
      case VALID -> "success";
      case COMING -> "warn";
      default -> "error";
    };
  }

  /** The moment of the answer: a picture of an older one shows its age. */
  public Instant getMoment() {
    return clock.now();
  }
}
