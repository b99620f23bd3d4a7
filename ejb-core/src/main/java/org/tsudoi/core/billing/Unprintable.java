package org.tsudoi.core.billing;

/** An invoice that could not be printed, with the reason. */
public record Unprintable(long id, String number, String reason) {}
