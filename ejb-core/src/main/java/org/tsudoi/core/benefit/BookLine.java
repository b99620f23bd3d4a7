package org.tsudoi.core.benefit;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * What became of one kind of benefit in one month (給付の月計).
 *
 * @param month its first day, Japan time
 * @param label what the kind was called last
 * @param count how many were granted
 * @param granted decided in the month
 * @param revoked taken back in the month
 * @param paid transferred in the month
 * @param returned transferred before, and the bank could not
 */
public record BookLine(
    LocalDate month,
    String kind,
    String label,
    long count,
    Yen granted,
    Yen revoked,
    Yen paid,
    Yen returned) {}
