package org.tsudoi.core.billing;

import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/** What an office is charged in a run. */
public record OfficeTotal(OfficeId office, String number, String name, long heads, Yen total) {}
