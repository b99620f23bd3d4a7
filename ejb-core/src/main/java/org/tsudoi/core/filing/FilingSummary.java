package org.tsudoi.core.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OfficeId;

/**
 * A filing as one line of a list.
 *
 * @param people how many members it concerns
 * @param missing codes of the papers still to come
 */
public record FilingSummary(
    FilingId id,
    UUID draftKey,
    Optional<String> receiptNumber,
    String type,
    OfficeId office,
    String officeNumber,
    String officeName,
    FilingState state,
    int version,
    int people,
    List<String> missing,
    Instant savedAt,
    String savedName,
    Optional<Instant> filedAt,
    Optional<String> filedName,
    Optional<Instant> decidedAt,
    Optional<String> decidedName,
    String reason,
    Optional<AccountId> lookedBy,
    Optional<AccountId> assignedTo,
    Optional<String> assignedName) {}
