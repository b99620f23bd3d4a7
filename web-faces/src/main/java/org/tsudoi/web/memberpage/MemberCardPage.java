package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.memberpage.CardDesk;
import org.tsudoi.core.memberpage.MemberCard;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Downloads;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** The own membership card (会員証): shown, printed ({@code ?pdf=yes}), made anew. */
@Named("memberCard")
@RequestScoped
public class MemberCardPage {
  private static final String FILE = "member_card.pdf";

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Downloads downloads;
  @Inject Actor actor;
  @Inject CardDesk desk;
  private MemberCard card;

  /** Shows the card; who has left goes to the first page, which says so. */
  public void open() {
    Result<MemberCard> own = desk.own(actor);
    own.toOptional().ifPresentOrElse(found -> card = found, () -> pages.go("/member"));
    if (own.isValid() && !form.value("pdf").isEmpty()) {
      print();
    }
  }

  private void print() {
    Result<Pdf> pdf = desk.print(actor);
    form.reject(pdf.problems());
    pdf.toOptional().ifPresent(made -> downloads.show(FILE, "application/pdf", made.bytes()));
  }

  /** Button "renew". */
  public void renew() {
    Decision renewed = desk.renew(actor);
    form.reject(renewed.problems());
    if (renewed.isAccepted()) {
      flash.success("memberpage.card.renewed");
      pages.go("/member/card");
    }
  }

  /** The card. */
  public MemberCard getCard() {
    return card;
  }
}
