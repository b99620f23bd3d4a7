package org.tsudoi.web.benefit;

import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.web.form.FormState;

/** Reads choices of a request. */
final class Asked {
  private Asked() {}

  /** The choice in the field; empty when it is none. */
  static <E extends Enum<E>> Optional<E> choice(FormState form, String field, E[] all) {
    String typed = form.value(field);
    return Stream.of(all).filter(each -> each.name().equals(typed)).findFirst();
  }
}
