package org.tsudoi.core.member;

import java.time.LocalDate;

/**
 * How many persons joined and left in a month; moves between offices and categories are neither.
 *
 * @param month its first day
 */
public record MonthCount(LocalDate month, long joined, long left) {}
