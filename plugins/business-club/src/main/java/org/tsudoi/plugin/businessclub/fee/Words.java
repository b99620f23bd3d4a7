package org.tsudoi.plugin.businessclub.fee;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** The words in which a charge explains itself (P-30). */
final class Words {
  static final String JOINING = "JOINING_FEE";
  static final String FEE = "FEE";
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.tsudoi.plugin.businessclub.texts", Locale.ROOT);

  private Words() {}

  static String cycle(BusinessMonth first, int months) {
    return months == 1
        ? text("fee.cycle.month", first.year(), first.month())
        : text(
            "fee.cycle.months",
            first.fiscalYear().year(),
            ((first.month() + 8) % 12) / months + 1,
            first.month(),
            last(first, months).month());
  }

  static String continuing(Cycle cycle, Yen month) {
    return text("fee.continuing", months(cycle.first(), cycle.months()), month, cycle.months());
  }

  static String joining() {
    return text("fee.joining");
  }

  static String firstFee(BusinessMonth from, int months, Yen rate, int joined, int waived) {
    return waived == 0
        ? text("fee.first", months(from, months), rate, months)
        : text("fee.first.offset", months(from, months), rate, months, joined, waived);
  }

  private static String months(BusinessMonth first, int months) {
    return months == 1
        ? text("fee.month", first.year(), first.month())
        : text("fee.months", first.year(), first.month(), last(first, months).month());
  }

  private static BusinessMonth last(BusinessMonth first, int months) {
    return first.plusMonths(months - 1L);
  }

  private static String text(String key, Object... values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = values[i].toString();
    }
    return MessageFormat.format(TEXTS.getString(key), plain);
  }
}
