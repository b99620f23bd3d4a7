package org.tsudoi.core.document;

import java.util.List;

/**
 * A membership notice (会員通知書, member_info.pdf; OC-11).
 *
 * @param letter number, day, sender, recipient
 * @param member the member's name
 * @param kana the name in kana
 * @param groups member number, category, office, joining day; from when what may be used, and fees
 *     (FE-4, FE-7) …
 * @param notes remarks, one paragraph each
 */
public record MembershipNotice(
    Letter letter, String member, String kana, List<FactGroup> groups, List<String> notes)
    implements LetterDocument {

  /** Copies the lists. */
  public MembershipNotice {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }

  @Override
  public String title() {
    return Titles.of(DocumentKind.MEMBERSHIP_NOTICE);
  }

  /** Whether there are remarks. */
  public boolean noted() {
    return !notes.isEmpty();
  }
}
