package org.tsudoi.core.member;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A paper by which an office changed what cannot be changed online (OC-4).
 *
 * @param validFrom from when the change holds
 * @param notedBy who entered it
 */
public record OfficePaper(
    Kind kind, LocalDate receivedOn, LocalDate validFrom, Instant notedAt, String notedBy) {

  /** What it changed. */
  public enum Kind {
    /** Fees are debited from now on (口座振替). */
    DEBIT,
    /** Fees are transferred by the office from now on (振込). */
    TRANSFER,
    /** Another account to debit fees from. */
    DEBIT_ACCOUNT,
    /** Another account for benefits. */
    RECEIVING_ACCOUNT,
    /** The office leaves. */
    WITHDRAWAL
  }
}
