package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * What is written on a reminder, and how it goes out.
 *
 * @param number its number, unique in the organization
 * @param mailed whether it is mailed
 * @param posted whether it is posted
 */
public record DunningLetter(
    long run,
    OfficeId office,
    int stage,
    String number,
    Yen total,
    LocalDate issuedOn,
    LocalDate payBy,
    boolean mailed,
    boolean posted) {}
