package org.tsudoi.web.page;

import org.tsudoi.web.form.FormState;

/** Reads ids of addresses. */
public final class Cursor {
  private Cursor() {}

  /** The id in the field; {@code other} when it is none. */
  public static long id(FormState form, String field, long other) {
    String typed = form.value(field);
    return typed.matches("[1-9]\\d{0,17}") ? Long.parseLong(typed) : other;
  }
}
