package org.tsudoi.plugin.schoolcoupon.facility;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsudoi.api.value.JapaneseText;

/**
 * The end of the address in a facility's QR code (施設コード): random, so that nobody counts through
 * them, and without characters that look alike, as it is typed by hand when a camera fails. SC-20
 */
public record FacilityCode(String value) {
  private static final String CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{8,12}");
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Refuses other forms as a bug. */
  public FacilityCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no facility's code");
    }
  }

  /** A new code: one of 850 milliards. */
  public static FacilityCode random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    }
    return new FacilityCode(code.toString());
  }

  /** Reads a code as typed, of either width and case; empty when it can be none. */
  public static Optional<FacilityCode> parse(String text) {
    String plain = JapaneseText.halfWidth(text).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return Optional.of(plain).filter(code -> FORM.matcher(code).matches()).map(FacilityCode::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
