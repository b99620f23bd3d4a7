package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.InvoiceDesk;
import org.tsudoi.core.billing.InvoiceQuery;
import org.tsudoi.core.billing.InvoiceView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** Invoices, searched by day, amount and office (P-30). */
@Named("invoicesPage")
@RequestScoped
public class InvoicesPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject InvoiceDesk desk;
  private List<InvoiceView> found = List.of();

  /** Finds the page's invoices. */
  public void open() {
    form.labels("billing.search");
    InvoiceQuery query = query();
    found = form.isGood() ? desk.list(actor, query) : List.of();
  }

  private InvoiceQuery query() {
    long run = Numbers.id(form, "run", 0);
    return new InvoiceQuery(
        run == 0 ? Optional.empty() : Optional.of(run),
        Optional.empty(),
        form.value("office").strip(),
        Numbers.day(form, "from"),
        Numbers.day(form, "to"),
        Numbers.yen(form, "least"),
        Numbers.yen(form, "most"),
        !form.value("open").isEmpty(),
        Numbers.id(form, "before", Long.MAX_VALUE),
        SIZE + 1);
  }

  /** The invoices of this page. */
  public List<InvoiceView> getRows() {
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
    StringBuilder path = new StringBuilder("/staff/billing/invoices?run=" + form.value("run"));
    for (String field : List.of("office", "from", "to", "least", "most", "open")) {
      path.append('&').append(field).append('=').append(pages.encode(form.value(field)));
    }
    return path.toString();
  }
}
