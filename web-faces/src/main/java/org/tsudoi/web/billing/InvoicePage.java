package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ChargedMember;
import org.tsudoi.core.billing.DunningDesk;
import org.tsudoi.core.billing.DunningMark;
import org.tsudoi.core.billing.InvoiceDesk;
import org.tsudoi.core.billing.InvoiceDetail;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One invoice with all that explains it; the secretariat corrects it here (P-30, P-31). */
@Named("invoicePage")
@RequestScoped
public class InvoicePage {
  private static final int MEMBERS = 200;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject InvoiceDesk desk;
  @Inject DunningDesk dunning;
  private InvoiceDetail detail;
  private List<ChargedMember> members = List.of();

  /** Finds the invoice {@code id}. */
  public void open() {
    form.labels("billing.credit");
    long id = Numbers.id(form, "id", 0);
    detail = desk.invoice(actor, id).orElse(null);
    if (detail == null) {
      pages.refuse(404);
      return;
    }
    members = desk.charged(actor, id, offset(), MEMBERS + 1);
  }

  /** Button "credit". */
  public void credit() {
    Optional<Yen> amount = form.accept("amount", Yen.parse(form.value("amount")));
    if (!form.isGood()) {
      return;
    }
    Decision decision =
        desk.credit(
            actor, detail.invoice().id(), amount.get(), form.value("reason"), form.getSubmission());
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success("billing.credit.done", "amount", amount.get());
      pages.go("/staff/billing/invoice?id=" + detail.invoice().id());
    }
  }

  /** The invoice with its lines, payments and corrections. */
  public InvoiceDetail getDetail() {
    return detail;
  }

  /** The stages of dunning so far; for the secretariat. */
  public List<DunningMark> getMarks() {
    return actor.role().isStaff() ? dunning.marks(actor, detail.invoice().id()) : List.of();
  }

  /** The members charged, a page of them. */
  public List<ChargedMember> getMembers() {
    return members.stream().limit(MEMBERS).toList();
  }

  /** The address of further members; "" for none. */
  public String getNext() {
    return members.size() > MEMBERS ? address(offset() + MEMBERS) : "";
  }

  /** The address of members before; "" for none. */
  public String getPrevious() {
    return offset() > 0 ? address(Math.max(0, offset() - MEMBERS)) : "";
  }

  private String address(int offset) {
    return pages.url(
        "/" + path() + "?id=" + detail.invoice().id() + "&offset=" + offset + "#members");
  }

  private String path() {
    return actor.role().isStaff() ? "staff/billing/invoice" : "office/payments/invoice";
  }

  private int offset() {
    return (int) Math.min(10_000_000, Numbers.id(form, "offset", 0));
  }
}
