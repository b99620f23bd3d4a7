package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * Which payments are asked for, newest first. What is empty does not narrow.
 *
 * @param unknownOnly those whose payer nobody knows yet
 * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first page
 */
public record PaymentQuery(
    Optional<OfficeId> office,
    String officeNumber,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Yen> least,
    Optional<Yen> most,
    boolean unknownOnly,
    long before,
    int size) {

  /** The newest payments of all. */
  public static PaymentQuery newest(int size) {
    return new PaymentQuery(
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
  public PaymentQuery of(OfficeId one) {
    return new PaymentQuery(
        Optional.of(one), officeNumber, from, to, least, most, unknownOnly, before, size);
  }
}
