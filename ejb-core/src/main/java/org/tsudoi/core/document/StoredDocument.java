package org.tsudoi.core.document;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * A document as it was issued, with its content.
 *
 * @param sha256 of the content, in hexadecimal digits
 */
public record StoredDocument(
    long id,
    DocumentKind kind,
    Optional<OfficeId> office,
    Optional<MemberId> member,
    String title,
    String fileName,
    String contentType,
    LocalDate issuedOn,
    String createdBy,
    byte[] content,
    String sha256) {}
