package org.tsudoi.api.filing;

import java.util.List;
import java.util.Set;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;

/**
 * A kind of filing (届出・申請). Its texts are in the plugin's bundle below {@code filing.<code>.}:
 * {@code title}, {@code lead}, {@code <field>.label}, {@code <field>.hint}.
 */
public interface FilingType {

  /** Kept with every filing: lower-case letters and hyphens, e.g. {@code joining}. */
  String code();

  /** Who may file it. */
  Set<Audience> audiences();

  /** The form to fill in. */
  FilingForm form(FilingContext context);

  /** Whether it can be filed now, judged once by the server's clock when it is filed. */
  default Decision window(FilingContext context) {
    return Decision.accepted();
  }

  /**
   * Judges a complete form, whose fields core has already checked one by one (required, length,
   * kind). Refused with every problem; fields of an entry are named {@code entries[0].name}.
   */
  Decision examine(FilingDraft draft, FilingContext context);

  /** What changes when it is accepted; core writes it in one transaction, once. */
  List<Effect> effects(FilingDraft draft, FilingContext context);

  /** Where the clerk is sent instead when the filing can only be made on paper; usually empty. */
  default java.util.Optional<String> paperOnly() {
    return java.util.Optional.empty();
  }
}
