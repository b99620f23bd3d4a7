package org.tsudoi.plugin.businessclub.fee;

import org.tsudoi.api.Wording;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** The words in which a charge explains itself (P-30). */
record Words(Wording wording) {
  static final String JOINING = "JOINING_FEE";
  static final String FEE = "FEE";

  String cycle(BusinessMonth first, int months) {
    return months == 1
        ? text("fee.cycle.month", first.year(), first.month())
        : text(
            "fee.cycle.months",
            first.fiscalYear().year(),
            ((first.month() + 8) % 12) / months + 1,
            first.month(),
            last(first, months).month());
  }

  String continuing(Cycle cycle, Yen month) {
    return text("fee.continuing", months(cycle.first(), cycle.months()), month, cycle.months());
  }

  String joining() {
    return text("fee.joining");
  }

  String firstFee(BusinessMonth from, int months, Yen rate, int joined, int waived) {
    return waived == 0
        ? text("fee.first", months(from, months), rate, months)
        : text("fee.first.offset", months(from, months), rate, months, joined, waived);
  }

  private String months(BusinessMonth first, int months) {
    return months == 1
        ? text("fee.month", first.year(), first.month())
        : text("fee.months", first.year(), first.month(), last(first, months).month());
  }

  private static BusinessMonth last(BusinessMonth first, int months) {
    return first.plusMonths(months - 1L);
  }

  private String text(String key, Object... values) {
    return wording.text(key, values);
  }
}
