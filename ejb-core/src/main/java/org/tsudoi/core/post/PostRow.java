package org.tsudoi.core.post;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * A document to be posted.
 *
 * @param kind name of its kind
 * @param batch the batch it is in, if it is in one
 * @param returned whether post to the office came back and no new address is known
 * @param cancelled whether the document holds no longer (取消済)
 */
public record PostRow(
    long document,
    OfficeId office,
    String number,
    String officeName,
    String kind,
    String title,
    LocalDate issuedOn,
    Optional<Long> batch,
    boolean returned,
    boolean cancelled) {}
