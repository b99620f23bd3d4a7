package org.tsudoi.core.billing;

import org.tsudoi.api.value.BusinessMonth;

/**
 * Who is not charged yet: heads on the base day of a billed cycle, e.g. joinings accepted after the
 * run, and joiners of a month.
 *
 * @param kind of the run that would charge them
 * @param month the cycle's first month, or the joiners' month
 */
public record UnbilledHeads(String label, RunKind kind, BusinessMonth month, RunTotals missing) {}
