package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/** A line of an invoice: unit times quantity is the amount, and the words say why (P-30). */
public record LineView(
    int position,
    String category,
    String item,
    String explanation,
    Yen unit,
    int quantity,
    Yen amount) {}
