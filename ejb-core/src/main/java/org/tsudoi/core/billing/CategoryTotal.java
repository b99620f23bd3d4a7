package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/**
 * What a membership category is charged in a run.
 *
 * @param item the charge, e.g. {@code FEE}
 * @param explanation the words of the invoice lines
 * @param heads members charged
 */
public record CategoryTotal(
    String category, String item, String explanation, Yen unit, long heads, Yen total) {}
