package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * What an office has not paid in time (滞納; FE-11).
 *
 * @param cycles of how many billing cycles the continuing fee is unpaid past its due day
 * @param since the oldest due day
 */
public record ArrearsView(
    OfficeId office,
    String officeNumber,
    String officeName,
    String phone,
    int cycles,
    long invoices,
    Yen amount,
    LocalDate since) {}
