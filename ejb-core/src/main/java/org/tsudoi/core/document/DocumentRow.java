package org.tsudoi.core.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * A document in a list, without its content.
 *
 * @param size bytes
 * @param cancelled whether it holds no longer (取消済)
 */
public record DocumentRow(
    long id,
    DocumentKind kind,
    Optional<OfficeId> office,
    Optional<MemberId> member,
    String title,
    String fileName,
    LocalDate issuedOn,
    String createdBy,
    Instant createdAt,
    int size,
    boolean cancelled) {}
