package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/** How many offices and invoices come to a stage today, and how much they owe. */
public record DunningTotal(int stage, long offices, long invoices, Yen amount) {}
