package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * A reminder as issued (督促状).
 *
 * @param total what it asks for
 * @param open what is still open of that
 * @param payBy the last day to pay that it sets
 * @param mailed whether it was mailed
 * @param posted whether it went onto the list to be posted
 */
public record DunningNotice(
    long id,
    long run,
    OfficeId office,
    String officeNumber,
    String officeName,
    int stage,
    String number,
    long invoices,
    Yen total,
    Yen open,
    LocalDate issuedOn,
    LocalDate payBy,
    boolean mailed,
    boolean posted,
    long document) {}
