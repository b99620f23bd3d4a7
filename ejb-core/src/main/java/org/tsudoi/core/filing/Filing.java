package org.tsudoi.core.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.Audience;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;

/**
 * A filing (届出・申請) as it stands.
 *
 * @param draftKey the page's own key of the draft: the same page posted twice is the same filing
 * @param receiptNumber unique for the organization; empty before filing
 * @param type the code of its filing type
 * @param audience who filled it in: the office, or staff for it
 * @param answers JSON of the answers asked once; read by {@link #content}
 * @param entries JSON of the entries; read by {@link #content}
 * @param businessMonth first day of the month in which it was filed, Japan time
 * @param version grows with everything that happens to it
 * @param filedVersion the version that was filed: its second posting is recognized by it
 * @param lookedBy who took the first of two looks
 * @param ruling JSON of what was stated at acceptance; read by {@link #stated}
 * @param reason of the last return, rejection or cancellation
 */
public record Filing(
    FilingId id,
    UUID draftKey,
    Optional<String> receiptNumber,
    String type,
    Audience audience,
    OfficeId office,
    FilingState state,
    String answers,
    String entries,
    Optional<LocalDate> businessMonth,
    int version,
    Instant savedAt,
    Optional<AccountId> savedBy,
    String savedName,
    Optional<Instant> filedAt,
    Optional<AccountId> filedBy,
    Optional<String> filedName,
    Optional<Integer> filedVersion,
    Optional<AccountId> lookedBy,
    Optional<String> lookedName,
    Optional<Instant> decidedAt,
    Optional<String> decidedName,
    String reason,
    Optional<String> ruling,
    Optional<AccountId> assignedTo,
    Optional<String> assignedName) {

  /** What was filled in. */
  public FilingDraft content() {
    return FilingContent.read(answers, entries);
  }

  /** What the secretariat stated when it accepted. */
  public Answers stated() {
    return ruling.map(FilingContent::readAnswers).orElseGet(() -> new Answers(Map.of()));
  }

  /** The number shown to people; empty for a draft. */
  public String receipt() {
    return receiptNumber.orElse("");
  }

  /**
   * Whether the account may write, file or take it back, as far as that hangs on who filled it in:
   * what staff filled in from a paper is judged without cut-off, so it stays with the secretariat.
   */
  public boolean isLeftTo(Actor actor) {
    return audience != Audience.STAFF || actor.role().isStaff();
  }

  /** Whether this account filed this version: its posting comes a second time. */
  boolean wasFiledBy(Optional<AccountId> account, int draftVersion) {
    return filedBy.equals(account) && filedVersion.equals(Optional.of(draftVersion));
  }
}
