package org.tsudoi.core.document;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * Which documents to list.
 *
 * @param before documents older than this id; {@link Long#MAX_VALUE} for the first page
 * @param from issued on this day or later
 * @param until issued on this day or before
 * @param limit at most so many
 */
public record DocumentQuery(
    long before,
    Optional<DocumentKind> kind,
    Optional<OfficeId> office,
    Optional<MemberId> member,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    int limit) {

  /** The newest documents of one kind, or of all. */
  public static DocumentQuery newest(Optional<DocumentKind> kind, int limit) {
    return new DocumentQuery(
        Long.MAX_VALUE,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit);
  }
}
