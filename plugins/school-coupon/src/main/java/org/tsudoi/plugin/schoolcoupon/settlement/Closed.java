package org.tsudoi.plugin.schoolcoupon.settlement;

import org.tsudoi.api.value.BusinessMonth;

/**
 * A month that is settled.
 *
 * @param isNew false when it was already, so that nothing was done
 */
public record Closed(BusinessMonth month, boolean isNew, long settlements) {}
