package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.PayerNameView;
import org.tsudoi.core.billing.ReceiptDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** Names under which offices pay, as staff said; each may be forgotten (P-32). */
@Named("payerNamesPage")
@RequestScoped
public class PayerNamesPage {
  private static final int SIZE = 100;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject ReceiptDesk desk;
  private List<PayerNameView> found = List.of();

  /** Finds the page's names. */
  public void open() {
    found = desk.names(actor, Optional.empty(), form.value("after"), SIZE + 1);
  }

  /** Button "forget" of a row. */
  public void forget() {
    desk.forget(actor, form.value("name"), new OfficeId(Numbers.id(form, "of", 0)));
    flash.success("billing.payer.forgotten");
    pages.go("/staff/billing/payer-names");
  }

  /** The names of this page. */
  public List<PayerNameView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url("/staff/billing/payer-names?after=" + pages.encode(found.get(SIZE - 1).name()))
        : "";
  }
}
