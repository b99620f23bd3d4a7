package org.tsudoi.core.bank;

import org.tsudoi.api.Result;

/**
 * Name in which a bank account is held (預金者名), in the half-width characters of the Zengin rules.
 *
 * @param value 1 to 30 characters; anything else is refused as a bug
 */
public record HolderName(String value) {

  /** Longest name that a file holds; of a longer one banks want the first 30 characters. */
  public static final int LIMIT = 30;

  /** Refuses what {@link #parse} would not give, as a bug. */
  public HolderName {
    if (value.isEmpty() || value.length() > LIMIT || !KanaSet.STANDARD.fit(value).equals(value)) {
      throw new IllegalArgumentException("no holder name");
    }
  }

  /**
   * Reads a name in kana of either width and either kind; abbreviations such as {@code カ）} stay as
   * typed. Refuses empty input ({@code required}), kanji and other strangers ({@code
   * bank.holder.characters}) and more than 30 characters, voiced marks counted ({@code
   * bank.holder.too-long}).
   */
  public static Result<HolderName> parse(String typed) {
    String kana = KanaSet.STANDARD.fit(typed == null ? "" : typed);
    String strangers = KanaSet.STANDARD.strangers(kana);
    if (kana.isEmpty()) {
      return Result.refused("required");
    }
    if (!strangers.isEmpty()) {
      return Result.refused("bank.holder.characters", "characters", strangers);
    }
    if (kana.length() > LIMIT) {
      return Result.refused("bank.holder.too-long", "limit", LIMIT, "length", kana.length());
    }
    return Result.of(new HolderName(kana));
  }

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }
}
