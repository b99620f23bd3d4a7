package org.tsudoi.core.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A secret on its way into an app.
 *
 * @param secret in Base32, for typing
 * @param address the same as an {@code otpauth} address, for a QR code
 */
public record Enrolment(String secret, String address) {
  static Enrolment of(byte[] secret, String loginId, String organization) {
    String text = Totp.base32(secret);
    return new Enrolment(
        text,
        "otpauth://totp/%s?secret=%s&issuer=%s"
            .formatted(encoded(loginId), text, encoded(organization)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
