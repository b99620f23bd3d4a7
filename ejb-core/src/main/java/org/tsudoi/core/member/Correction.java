package org.tsudoi.core.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the secretariat corrected in a member's days (訂正の記録).
 *
 * @param kind {@code LEAVING_DAY}, {@code LEAVING_UNDONE} or {@code JOINING_DAY}
 * @param dayAfter empty when the leaving was undone
 */
public record Correction(
    String kind,
    LocalDate dayBefore,
    Optional<LocalDate> dayAfter,
    String reason,
    String correctedBy,
    Instant correctedAt) {}
