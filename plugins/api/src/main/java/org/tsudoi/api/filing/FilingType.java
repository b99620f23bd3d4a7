package org.tsudoi.api.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;

/**
 * A kind of filing (届出・申請). Its texts are in the plugin's bundle: {@code filing.<code>.title},
 * {@code .lead}, and for each field {@code filing.<code>.<field>.label} and {@code .hint}, for each
 * choice without a label of its own {@code filing.<code>.<field>.<value>}. What several types share
 * may stand once, as {@code field.<field>.label} and so on.
 */
public interface FilingType {

  /** Kept with every filing: lower-case letters and hyphens, e.g. {@code joining}. */
  String code();

  /** Who may file it. */
  Set<Audience> audiences();

  /**
   * Texts that come from the organization's settings instead of the bundle: by their keys without
   * {@code filing.<code>.}, e.g. {@code title} or {@code eventDay.label}. They go before the
   * bundle's.
   */
  default Map<String, String> words() {
    return Map.of();
  }

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

  /**
   * What is expected to change when it is accepted, as far as that is known when it is filed. What
   * core writes is {@link #effects(FilingDraft, FilingContext, Ruling)}.
   */
  List<Effect> effects(FilingDraft draft, FilingContext context);

  /**
   * What the secretariat states when it accepts on {@code today}, e.g. the day the money arrived;
   * none by default. Texts are those of a form's fields.
   */
  default List<Asked> askedAtAcceptance(FilingDraft draft, FilingContext context, LocalDate today) {
    return List.of();
  }

  /** Judges what was stated at acceptance; refused at the fields asked for. */
  default Decision examineRuling(FilingDraft draft, FilingContext context, Ruling ruling) {
    return Decision.accepted();
  }

  /** What changes when it is accepted so; core writes it in one transaction, once. */
  default List<Effect> effects(FilingDraft draft, FilingContext context, Ruling ruling) {
    return effects(draft, context);
  }

  /**
   * For a filing that can only be made on paper: the key of the text that says what to do instead.
   * Core shows it and refuses to keep or file such a filing with this key as the problem.
   */
  default Optional<String> paperOnly() {
    return Optional.empty();
  }

  /** The papers it needs (FE-5): staff tick what came, and accept when all are there. */
  default List<Paper> papers(FilingDraft draft, FilingContext context) {
    return List.of();
  }

  /** Whether a signed paper must follow before it can be accepted (書類待ち, P-20). */
  default boolean paperFollows() {
    return false;
  }
}
