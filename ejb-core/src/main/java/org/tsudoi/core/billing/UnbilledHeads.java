package org.tsudoi.core.billing;

import org.tsudoi.api.value.BusinessMonth;

/**
 * Heads on the base day of a billed cycle who are not charged yet, e.g. joinings accepted after the
 * run.
 *
 * @param month the cycle's first month
 */
public record UnbilledHeads(String label, BusinessMonth month, RunTotals missing) {}
