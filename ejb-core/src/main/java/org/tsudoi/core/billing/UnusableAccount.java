package org.tsudoi.core.billing;

import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/** An office that owes but is left out of the debits, because the file cannot hold its account. */
public record UnusableAccount(
    OfficeId office, String officeNumber, Yen amount, List<Problem> problems) {}
