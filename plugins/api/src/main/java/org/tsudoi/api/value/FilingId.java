package org.tsudoi.api.value;

import org.tsudoi.api.Result;

/**
 * Number of a filing within its organization (届出番号).
 *
 * @param value positive; anything else is refused as a bug
 */
public record FilingId(long value) implements Comparable<FilingId> {

  /** Refuses zero and below as a bug. */
  public FilingId {
    Ids.requirePositive(value);
  }

  /** This number. */
  public static FilingId of(long value) {
    return new FilingId(value);
  }

  /** Reads digits of either width; refuses all else ({@code required}, {@code id.not-a-number}). */
  public static Result<FilingId> parse(String text) {
    return Ids.parse(text, FilingId::new);
  }

  @Override
  public int compareTo(FilingId other) {
    return Long.compare(value, other.value);
  }

  /** The bare number. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
