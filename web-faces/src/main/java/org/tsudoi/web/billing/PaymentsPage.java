package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.PaymentDesk;
import org.tsudoi.core.billing.PaymentQuery;
import org.tsudoi.core.billing.PaymentView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** Payments, searched by day, amount and office (P-32). */
@Named("paymentsPage")
@RequestScoped
public class PaymentsPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject PaymentDesk desk;
  private List<PaymentView> found = List.of();

  /** Finds the page's payments. */
  public void open() {
    form.labels("billing.search");
    PaymentQuery query =
        new PaymentQuery(
            Optional.empty(),
            form.value("office").strip(),
            Numbers.day(form, "from"),
            Numbers.day(form, "to"),
            Numbers.yen(form, "least"),
            Numbers.yen(form, "most"),
            !form.value("unknown").isEmpty(),
            Numbers.id(form, "before", Long.MAX_VALUE),
            SIZE + 1);
    found = form.isGood() ? desk.list(actor, query) : List.of();
  }

  /** The payments of this page. */
  public List<PaymentView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? pages.url(base() + "&before=" + found.get(SIZE - 1).id()) : "";
  }

  /** The address of the first page; "" when this is it. */
  public String getFirst() {
    return form.value("before").isEmpty() ? "" : pages.url(base());
  }

  private String base() {
    StringBuilder path =
        new StringBuilder("/staff/billing/payments?unknown=" + pages.encode(form.value("unknown")));
    for (String field : List.of("office", "from", "to", "least", "most")) {
      path.append('&').append(field).append('=').append(pages.encode(form.value(field)));
    }
    return path.toString();
  }
}
