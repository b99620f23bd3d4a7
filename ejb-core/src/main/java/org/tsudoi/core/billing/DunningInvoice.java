package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/** An invoice that comes to a stage today. */
public record DunningInvoice(
    long invoice, int stage, String number, String label, LocalDate dueOn, Yen open) {}
