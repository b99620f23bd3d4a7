package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.plugin.businessclub.filing.JoiningMonths.NEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Settings;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.BusinessMonth;

/**
 * On which day one becomes a member (入会日, FE-3): the day of payment, or the first of the month.
 * Setting {@code filing.joining.day}.
 *
 * <p>By payment: at the counter the day of filing, else the day on which the money arrived, never
 * before the filing. Who asks for the month of filing must pay in it; who asks for the next joins
 * on its first day, or when the money arrives later in that month.
 */
enum JoiningDay {
  /** The day the joining fee and the first fee arrive; the secretariat states it. */
  PAYMENT,
  /** The first of the month asked for; nothing is stated. */
  MONTH_FIRST;

  static final String PAID_ON = "paidOn";

  static JoiningDay read(Settings settings) {
    String written = settings.optional("filing.joining.day").orElse("payment");
    if (!written.equals("payment") && !written.equals("month-first")) {
      settings.refuse("filing.joining.day", "must be payment or month-first");
    }
    return written.equals("month-first") ? MONTH_FIRST : PAYMENT;
  }

  /** The day of joining as far as it is known at filing. */
  LocalDate expected(String asked, LocalDate filedOn) {
    LocalDate first = month(asked, filedOn).firstDay();
    return this == PAYMENT ? later(first, filedOn) : first;
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static BusinessMonth month(String asked, LocalDate filedOn) {
    BusinessMonth month = BusinessMonth.of(filedOn);
    return asked.equals(NEXT) ? month.next() : month;
  }

  /** The day of joining once the secretariat has stated the payment. */
  LocalDate of(String asked, LocalDate filedOn, Ruling ruling) {
    return this == PAYMENT
        ? later(expected(asked, filedOn), paidOn(ruling))
        : expected(asked, filedOn);
  }

  private static LocalDate paidOn(Ruling ruling) {
    return ruling.answers().date(PAID_ON).orElseThrow();
  }

  /** The day of payment, proposed where the rule knows it. */
  List<Asked> asked(String asked, FilingContext context, LocalDate today) {
    if (this == MONTH_FIRST) {
      return List.of();
    }
    String proposed = proposed(asked, context, today).map(LocalDate::toString).orElse("");
    return List.of(new Asked(Field.required(PAID_ON, Field.Kind.DATE, 20), proposed));
  }

  /** At the counter the day of filing; else today, unless that is too late. */
  private Optional<LocalDate> proposed(String asked, FilingContext context, LocalDate today) {
    LocalDate day =
        context.audience() == Audience.STAFF
            ? context.filedOn()
            : later(today, expected(asked, context.filedOn()));
    return Optional.of(day).filter(each -> !each.isAfter(last(asked, context.filedOn())));
  }

  private static LocalDate last(String asked, LocalDate filedOn) {
    return month(asked, filedOn).lastDay();
  }

  /** Refuses a payment outside the month asked for, or on a day that is still to come. */
  Decision examine(String asked, LocalDate filedOn, Ruling ruling) {
    if (this == MONTH_FIRST) {
      return Decision.accepted();
    }
    LocalDate first = BusinessMonth.of(filedOn).firstDay();
    LocalDate last = last(asked, filedOn);
    LocalDate paid = paidOn(ruling);
    if (paid.isBefore(first) || paid.isAfter(last)) {
      return refused("club.paid-on.month", "first", first, "last", last);
    }
    LocalDate latest = later(ruling.day(), expected(asked, filedOn));
    return paid.isAfter(latest)
        ? refused("club.paid-on.future", "last", latest)
        : Decision.accepted();
  }

  private static Decision refused(String code, Object... args) {
    return Decision.refused(Problem.at(PAID_ON, code, args));
  }
}
