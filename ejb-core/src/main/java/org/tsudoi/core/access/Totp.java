package org.tsudoi.core.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of the time (TOTP): RFC 6238 with SHA-1 and 30 seconds, as every app makes them. */
final class Totp {
  static final int DIGITS = 6;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** 160 random bits, as RFC 4226 advises. */
  static byte[] secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** The number of the 30 seconds that {@code moment} lies in. */
  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  /** The code of these 30 seconds. */
  static String code(byte[] secret, long step, int digits) {
    byte[] hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
  }

  private static byte[] hash(byte[] secret, byte[] step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      return mac.doFinal(step);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The secret in Base32 (RFC 4648, no padding), as apps read it. */
  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : bytes) {
      held = (held << 8 | each & 0xff) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(LETTERS.charAt(held >> bits & 31));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(LETTERS.charAt(held << 5 - bits & 31)).toString();
  }
}
