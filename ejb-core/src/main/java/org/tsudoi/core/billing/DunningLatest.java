package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;

/** The highest stage of an office's open invoices, and when it was issued last. */
public record DunningLatest(OfficeId office, int stage, LocalDate issuedOn) {}
