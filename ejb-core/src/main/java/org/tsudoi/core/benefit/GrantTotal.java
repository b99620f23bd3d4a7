package org.tsudoi.core.benefit;

import org.tsudoi.api.value.Yen;

/** How many grants are in a state, and how much they are together. */
public record GrantTotal(GrantState state, long count, Yen sum) {}
