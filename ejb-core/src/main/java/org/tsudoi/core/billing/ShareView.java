package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * What of a payment settled an invoice, for pages.
 *
 * @param amount yen; negative where a reversal took it back
 */
public record ShareView(
    long payment,
    long invoice,
    String invoiceNumber,
    String invoiceLabel,
    PaymentMethod method,
    LocalDate receivedOn,
    LocalDate bookedOn,
    Yen amount) {

  static final String SELECT =
      "select a.payment, a.invoice, i.number as invoice_number, i.label as invoice_label,"
          + " p.method, p.received_on, a.booked_on, a.amount from allocation a"
          + " join invoice i on i.organization = a.organization and i.id = a.invoice"
          + " join payment p on p.organization = a.organization and p.id = a.payment";
}
