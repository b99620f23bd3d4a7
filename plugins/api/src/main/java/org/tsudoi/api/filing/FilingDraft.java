package org.tsudoi.api.filing;

import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;

/** What was filled in: the answers asked once, and one entry for each member concerned. */
public record FilingDraft(Answers answers, List<Entry> entries) {
  public FilingDraft {
    entries = List.copyOf(entries);
  }

  /**
   * One member concerned.
   *
   * @param member the member chosen; empty for a new person
   */
  public record Entry(Optional<MemberId> member, Answers answers) {}
}
