package org.tsudoi.core.post;

import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;

/**
 * A document in a batch.
 *
 * @param pages in the file to print; 0 until it is made
 * @param cancelled whether the document holds no longer (取消済)
 */
public record PostLetter(
    long document,
    OfficeId office,
    String number,
    String officeName,
    String kind,
    String title,
    LocalDate issuedOn,
    int pages,
    boolean cancelled) {}
