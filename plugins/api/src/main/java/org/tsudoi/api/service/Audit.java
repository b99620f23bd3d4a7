package org.tsudoi.api.service;

import java.util.Map;

/** The audit log (P-51): append-only, sealed. */
public interface Audit {

  /**
   * Notes in the current transaction that the visitor, or the system, did something.
   *
   * @param action what, e.g. {@code coupon.corrected}; the audit page shows the text {@code
   *     audit.<action>} of the plugin's bundle
   * @param subject to what, e.g. {@code redemption:15}
   * @param details more, by name; no passwords, no more personal data than needed
   */
  void note(String action, String subject, Map<String, ?> details);
}
