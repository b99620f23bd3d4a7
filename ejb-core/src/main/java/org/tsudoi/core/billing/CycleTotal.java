package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * What a cycle's runs charged, and what of it is paid.
 *
 * @param label of the cycle's first run
 * @param first the first month that is charged for, its first day
 */
public record CycleTotal(String cycle, String label, LocalDate first, Yen charged, Yen paid) {}
