package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * An office that comes to a stage today.
 *
 * @param invoices how many of its invoices
 * @param since the oldest due day
 * @param email "" for none
 * @param onWeb whether it takes statements on the web
 * @param returned whether post came back from it
 */
public record DunningDue(
    OfficeId office,
    String officeNumber,
    String officeName,
    int stage,
    long invoices,
    Yen amount,
    LocalDate since,
    String email,
    boolean onWeb,
    boolean returned) {}
