package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * An invoice (請求).
 *
 * @param paid yen settled by payments
 * @param credited yen taken off by corrections
 * @param pending whether the bank is asked to debit it
 * @param failure why the last debit brought nothing: a {@code DebitOutcome}
 * @param document the PDF as issued
 */
public record InvoiceView(
    long id,
    String number,
    long run,
    RunKind kind,
    String cycle,
    String label,
    OfficeId office,
    String officeNumber,
    String officeName,
    LocalDate issuedOn,
    LocalDate dueOn,
    Yen total,
    Yen paid,
    Yen credited,
    boolean pending,
    Optional<String> failure,
    Optional<Long> document) {

  /** Yen still to be paid. */
  public Yen open() {
    return total.minus(paid).minus(credited);
  }

  /** {@code PAID}, {@code CREDITED}, {@code DEBITING}, {@code OVERDUE} or {@code OPEN}. */
  public String state(LocalDate today) {
    if (open().isZero()) {
      return paid.isZero() ? "CREDITED" : "PAID";
    }
    if (pending) {
      return "DEBITING";
    }
    return dueOn.isBefore(today) ? "OVERDUE" : "OPEN";
  }
}
