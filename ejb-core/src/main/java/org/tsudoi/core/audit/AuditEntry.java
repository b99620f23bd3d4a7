package org.tsudoi.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the audit log (操作履歴).
 *
 * @param at when
 * @param account who, if it was an account
 * @param name the name shown for it then
 * @param action what was done, e.g. {@code account.disabled}
 * @param subject to what, e.g. {@code account:12}
 * @param details more, as JSON text; no passwords, no more personal data than needed
 */
public record AuditEntry(
    long id,
    Instant at,
    Optional<Long> account,
    String name,
    String action,
    String subject,
    String details) {

  /** The seal's hash: of the seal before and of all that this entry says. */
  String sealAfter(String organization, String previous) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : said(organization, previous)) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> said(String organization, String previous) {
    return List.of(
        previous,
        organization,
        Long.toString(id),
        at.toString(),
        account.map(String::valueOf).orElse(""),
        name,
        action,
        subject,
        details);
  }
}
