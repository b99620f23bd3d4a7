package org.tsudoi.core.filing;

import java.time.LocalDate;

/** How many filings came in the week that begins on a Monday. */
public record WeekCount(LocalDate monday, long count) {}
