package org.tsudoi.api.value;

import org.tsudoi.api.Result;

/**
 * Number of a member within its organization (会員番号).
 *
 * @param value positive; anything else is refused as a bug
 */
public record MemberId(long value) implements Comparable<MemberId> {

  /** Refuses zero and below as a bug. */
  public MemberId {
    Ids.requirePositive(value);
  }

  /** This number. */
  public static MemberId of(long value) {
    return new MemberId(value);
  }

  /** Reads digits of either width; refuses all else ({@code required}, {@code id.not-a-number}). */
  public static Result<MemberId> parse(String text) {
    return Ids.parse(text, MemberId::new);
  }

  @Override
  public int compareTo(MemberId other) {
    return Long.compare(value, other.value);
  }

  /** The bare number. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
