package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/**
 * What of a payment settled an invoice (消込).
 *
 * @param id of the allocation
 * @param amount yen; negative where a reversal took it back
 */
public record Share(long id, long invoice, Yen amount) {}
