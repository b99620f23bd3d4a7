package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.ArrearsView;
import org.tsudoi.core.billing.InvoiceDesk;
import org.tsudoi.core.billing.InvoiceQuery;
import org.tsudoi.core.billing.InvoiceView;
import org.tsudoi.core.billing.PaymentDesk;
import org.tsudoi.core.billing.PaymentQuery;
import org.tsudoi.core.billing.PaymentView;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** An office's payment monitor (請求・支払いモニタ): invoices and payments with papers (OC-12). */
@Named("monitorPage")
@RequestScoped
public class MonitorPage {
  private static final int SIZE = 24;
  private static final int PAYMENTS = 12;
  private static final int MOST = 1000;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject InvoiceDesk invoices;
  @Inject PaymentDesk payments;
  @Inject ArrearsDesk arrears;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;
  private OfficeId office;
  private List<InvoiceView> found = List.of();
  private List<PaymentView> paid = List.of();

  /** Finds the office's invoices and payments; with several offices, those of the one chosen. */
  public void open() {
    form.labels("billing.monitor");
    List<OfficeId> covered = covered();
    if (covered.isEmpty()) {
      pages.refuse(404);
      return;
    }
    long asked = Numbers.id(form, "office", covered.get(0).value());
    office = new OfficeId(asked);
    form.offer("office", asked);
    actor.requireOffice(office);
    found = invoices.list(actor, query());
    paid = payments.list(actor, PaymentQuery.newest(PAYMENTS).of(office));
  }

  private InvoiceQuery query() {
    return InvoiceQuery.newest(SIZE + 1)
        .of(office)
        .before(Numbers.id(form, "before", Long.MAX_VALUE));
  }

  private List<OfficeId> covered() {
    List<OfficeId> offices = new ArrayList<>(actor.offices());
    offices.sort(Comparator.comparingLong(OfficeId::value));
    return offices;
  }

  /** The offices to choose from. */
  public List<Field.Option> getOffices() {
    return covered().stream()
        .map(
            id ->
                new Field.Option(
                    String.valueOf(id.value()),
                    register
                        .office(actor, id, clock.today())
                        .map(view -> view.number() + " " + view.name())
                        .orElse(String.valueOf(id.value()))))
        .toList();
  }

  /** Whether there is a choice of offices. */
  public boolean isSeveral() {
    return actor.offices().size() > 1;
  }

  /** The invoices of this page. */
  public List<InvoiceView> getInvoices() {
    return found.stream().limit(SIZE).toList();
  }

  /** The latest payments. */
  public List<PaymentView> getPayments() {
    return paid;
  }

  /** Yen to be paid in all. */
  public Yen getOpen() {
    return invoices.list(actor, InvoiceQuery.newest(MOST).of(office).unpaid()).stream()
        .map(InvoiceView::open)
        .collect(Yen.sum());
  }

  /** What is past due; null for nothing. */
  public ArrearsView getArrears() {
    return arrears.of(actor, office).orElse(null);
  }

  /** Whether every service is stopped. */
  public boolean isStopped() {
    return arrears.areServicesStopped(actor, office);
  }

  /** The address of older invoices; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? address("&before=" + found.get(SIZE - 1).id()) : "";
  }

  /** The address of the newest invoices; "" when these are they. */
  public String getFirst() {
    return form.value("before").isEmpty() ? "" : address("");
  }

  private String address(String rest) {
    return pages.url("/office/payments?office=" + office.value() + rest);
  }
}
