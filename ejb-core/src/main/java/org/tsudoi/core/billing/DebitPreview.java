package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/**
 * What a batch for a day would ask for now.
 *
 * @param again offices whose last debit failed
 * @param withoutAccount offices that owe but have no registered account
 * @param withoutAccountTotal what they owe
 */
public record DebitPreview(
    long offices, Yen total, long again, long withoutAccount, Yen withoutAccountTotal) {}
