package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.InvoiceDesk;
import org.tsudoi.core.billing.InvoiceQuery;
import org.tsudoi.core.billing.InvoiceView;
import org.tsudoi.core.billing.ReceiptDesk;
import org.tsudoi.core.billing.ReceiptItemView;
import org.tsudoi.core.billing.ReceiptMatch;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.OfficeRow;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One item of a file of money received: whose it is, or what else becomes of it (P-32). */
@Named("inflowItemPage")
@RequestScoped
public class InflowItemPage {
  private static final int OFFICES = 20;
  private static final int INVOICES = 12;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject ReceiptDesk desk;
  @Inject InvoiceDesk invoices;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;
  private ReceiptItemView item;

  /** Finds the item {@code id}; {@code find} searches offices by name, kana or number. */
  public void open() {
    form.labels("billing.inflow");
    item = desk.item(actor, Numbers.id(form, "id", 0)).orElse(null);
    if (item == null) {
      pages.refuse(404);
    } else {
      form.offer("office", chosen().orElse(item.officeNumber()));
      form.offer("learn", item.payer().isEmpty() ? "" : "yes");
    }
  }

  /** The office number chosen from the search. */
  private Optional<String> chosen() {
    return Optional.of(form.value("choose")).filter(number -> !number.isEmpty());
  }

  /** Button "assign". */
  public void assign() {
    Optional<OfficeId> office = invoices.office(actor, form.value("office").strip());
    if (office.isEmpty()) {
      form.reject("office", "billing.office-unknown");
      return;
    }
    boolean learn = form.chosen("learn", "yes");
    done(desk.assign(actor, item.id(), office.get(), learn), "billing.inflow.assigned");
  }

  /** Button "aside". */
  public void aside() {
    done(desk.putAside(actor, item.id()), "billing.inflow.aside-done");
  }

  /** Button "ignore". */
  public void ignore() {
    done(desk.ignore(actor, item.id(), form.value("reason")), "billing.inflow.ignored");
  }

  /** Button "reopen". */
  public void reopen() {
    Decision decision = desk.reopen(actor, item.id());
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success("billing.inflow.reopened");
      pages.go("/staff/billing/inflow-item?id=" + item.id());
    }
  }

  private void done(Decision decision, String told) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(told);
      pages.go("/staff/billing/inflow?id=" + item.receipt());
    }
  }

  /** The item. */
  public ReceiptItemView getItem() {
    return item;
  }

  /** Why it is proposed as it is; the key of a text. */
  public String getReason() {
    return item.match().map(ReceiptMatch::reason).orElse("");
  }

  /** Whether it may wait again: left out, or its payment was taken back. */
  public boolean isReopenable() {
    return item.state().equals("IGNORED") || item.state().equals("BOOKED") && item.reversed();
  }

  /** What the office that is proposed or chosen owes, the newest first. */
  public List<InvoiceView> getOpen() {
    return invoices
        .office(actor, form.value("office").strip())
        .map(office -> invoices.list(actor, InvoiceQuery.newest(INVOICES).of(office).unpaid()))
        .orElse(List.of());
  }

  /** Offices found by what was searched for. */
  public List<OfficeRow> getOffices() {
    String find = form.value("find").strip();
    return find.isEmpty() ? List.of() : register.offices(actor, query(find)).rows();
  }

  private OfficeQuery query(String find) {
    boolean isNumber = find.matches("[0-9-]+");
    return new OfficeQuery(
        clock.today(),
        isNumber ? find : "",
        isNumber ? "" : find,
        "",
        "",
        Optional.empty(),
        OFFICES);
  }
}
