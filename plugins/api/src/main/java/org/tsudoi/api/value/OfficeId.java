package org.tsudoi.api.value;

import org.tsudoi.api.Result;

/**
 * Number of an office within its organization (事業所番号).
 *
 * @param value positive; anything else is refused as a bug
 */
public record OfficeId(long value) implements Comparable<OfficeId> {

  /** Refuses zero and below as a bug. */
  public OfficeId {
    Ids.requirePositive(value);
  }

  /** This number. */
  public static OfficeId of(long value) {
    return new OfficeId(value);
  }

  /** Reads digits of either width; refuses all else ({@code required}, {@code id.not-a-number}). */
  public static Result<OfficeId> parse(String text) {
    return Ids.parse(text, OfficeId::new);
  }

  @Override
  public int compareTo(OfficeId other) {
    return Long.compare(value, other.value);
  }

  /** The bare number. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
