package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * Which invoices are asked for, newest first: by day of issue, amount and office, as the law on
 * electronic bookkeeping wants it. What is empty does not narrow.
 *
 * @param officeNumber the office's number, exactly
 * @param openOnly those that are not settled yet
 * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first page
 */
public record InvoiceQuery(
    Optional<Long> run,
    Optional<OfficeId> office,
    String officeNumber,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Yen> least,
    Optional<Yen> most,
    boolean openOnly,
    long before,
    int size) {

  /** The newest invoices of all. */
  public static InvoiceQuery newest(int size) {
    return new InvoiceQuery(
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Long.MAX_VALUE,
        size);
  }

  /** This query narrowed to one office. */
  public InvoiceQuery of(OfficeId one) {
    return new InvoiceQuery(
        run, Optional.of(one), officeNumber, from, to, least, most, openOnly, before, size);
  }

  /** This query narrowed to one run. */
  public InvoiceQuery of(long one) {
    return new InvoiceQuery(
        Optional.of(one), office, officeNumber, from, to, least, most, openOnly, before, size);
  }

  /** This query narrowed to what is not settled yet. */
  public InvoiceQuery unpaid() {
    return new InvoiceQuery(run, office, officeNumber, from, to, least, most, true, before, size);
  }

  /** This query for the page after the one that ended with {@code last}. */
  public InvoiceQuery before(long last) {
    return new InvoiceQuery(run, office, officeNumber, from, to, least, most, openOnly, last, size);
  }
}
