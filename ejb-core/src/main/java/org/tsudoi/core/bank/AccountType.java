package org.tsudoi.core.bank;

import java.util.Arrays;
import org.tsudoi.api.Result;

/** Kind of a bank account (預金種目). */
public enum AccountType {
  /** 普通預金. */
  ORDINARY("1", "普通"),
  /** 当座預金. */
  CURRENT("2", "当座"),
  /** 貯蓄預金. */
  SAVINGS("4", "貯蓄");

  private final String code;
  private final String japanese;

  AccountType(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  /** The digit that stands for it in banks' files. */
  public String code() {
    return code;
  }

  /** The Japanese word. */
  public String japanese() {
    return japanese;
  }

  /** Reads the digit or the Japanese word; refuses all else ({@code bank.account.type}). */
  public static Result<AccountType> parse(String typed) {
    String text = Digits.halfWidth(typed);
    return Arrays.stream(values())
        .filter(type -> text.equals(type.code) || text.startsWith(type.japanese))
        .findFirst()
        .map(Result::of)
        .orElseGet(() -> Result.refused("bank.account.type", "input", text));
  }
}
