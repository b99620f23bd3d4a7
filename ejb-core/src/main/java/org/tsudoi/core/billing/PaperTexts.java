package org.tsudoi.core.billing;

import java.util.List;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;

/** The words of invoices, receipts and bills; the setting {@code text.<key>} goes first (P-1). */
record PaperTexts(Wording wording) {
  private static final String BUNDLE = "org.tsudoi.core.billing.papers";

  static PaperTexts of(Settings settings) {
    return new PaperTexts(Wording.of(settings, BUNDLE, PaperTexts.class));
  }

  /** The text of {@code billing.paper.<name>}. */
  String paper(String name, Object... values) {
    return wording.text("billing.paper." + name, values);
  }

  /** Its lines, a paragraph each. */
  List<String> paragraphs(String name) {
    return paper(name).lines().toList();
  }

  /** The text of {@code billing.label.<name>}. */
  String label(String name, Object... values) {
    return wording.text("billing.label." + name, values);
  }
}
