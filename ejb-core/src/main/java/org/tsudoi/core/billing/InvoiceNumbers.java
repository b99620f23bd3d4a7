package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.FiscalYear;

/** Invoice numbers: {@code S2026-000123}, counted by fiscal year of issue. */
final class InvoiceNumbers {
  private InvoiceNumbers() {}

  static String series(LocalDate issued) {
    return "invoice-" + FiscalYear.containing(issued).year();
  }

  static String prefix(LocalDate issued) {
    return "S" + FiscalYear.containing(issued).year() + "-";
  }
}
