package org.tsudoi.api.value;

import org.tsudoi.api.Result;

/**
 * Number of a login account within its organization (利用者ID).
 *
 * @param value positive; anything else is refused as a bug
 */
public record AccountId(long value) implements Comparable<AccountId> {

  /** Refuses zero and below as a bug. */
  public AccountId {
    Ids.requirePositive(value);
  }

  /** This number. */
  public static AccountId of(long value) {
    return new AccountId(value);
  }

  /** Reads digits of either width; refuses all else ({@code required}, {@code id.not-a-number}). */
  public static Result<AccountId> parse(String text) {
    return Ids.parse(text, AccountId::new);
  }

  @Override
  public int compareTo(AccountId other) {
    return Long.compare(value, other.value);
  }

  /** The bare number. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
