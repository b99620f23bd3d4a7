package org.tsudoi.core.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of the audit log is looked for.
 *
 * @param from first day, Japan time
 * @param to last day, Japan time
 * @param action what was done, e.g. {@code account.disabled}; "" for anything
 * @param subject to what: {@code account:12} for one, {@code account} for all of a kind, "" for
 *     anything
 * @param before only entries before the one with this id: the page after
 * @param most rows at most
 */
public record AuditQuery(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String action,
    String subject,
    Optional<Long> before,
    int most) {

  /** Everything about one subject. */
  public static AuditQuery about(String subject, int most) {
    return new AuditQuery(Optional.empty(), Optional.empty(), "", subject, Optional.empty(), most);
  }

  /** Whether {@link #subject} names a kind only. */
  boolean isOfKind() {
    return !subject.isEmpty() && subject.indexOf(':') < 0;
  }
}
