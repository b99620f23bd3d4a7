package org.tsudoi.web.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.Yen;
import org.tsudoi.web.form.FormState;

/** Reads ids, days and amounts of a request; what is empty does not narrow a search. */
final class Numbers {
  private Numbers() {}

  /** The id in the field; {@code none} when there is no such number. */
  static long id(FormState form, String field, long none) {
    String typed = form.value(field);
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : none;
  }

  static Optional<LocalDate> day(FormState form, String field) {
    return form.value(field).isBlank()
        ? Optional.empty()
        : form.accept(field, BusinessDates.parse(form.value(field)));
  }

  static Optional<Yen> yen(FormState form, String field) {
    return form.value(field).isBlank()
        ? Optional.empty()
        : form.accept(field, Yen.parse(form.value(field)));
  }
}
