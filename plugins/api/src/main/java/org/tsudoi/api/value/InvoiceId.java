package org.tsudoi.api.value;

import org.tsudoi.api.Result;

/**
 * Number of an invoice within its organization (請求番号).
 *
 * @param value positive; anything else is refused as a bug
 */
public record InvoiceId(long value) implements Comparable<InvoiceId> {

  /** Refuses zero and below as a bug. */
  public InvoiceId {
    Ids.requirePositive(value);
  }

  /** This number. */
  public static InvoiceId of(long value) {
    return new InvoiceId(value);
  }

  /** Reads digits of either width; refuses all else ({@code required}, {@code id.not-a-number}). */
  public static Result<InvoiceId> parse(String text) {
    return Ids.parse(text, InvoiceId::new);
  }

  @Override
  public int compareTo(InvoiceId other) {
    return Long.compare(value, other.value);
  }

  /** The bare number. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
