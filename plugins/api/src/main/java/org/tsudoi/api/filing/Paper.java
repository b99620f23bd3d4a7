package org.tsudoi.api.filing;

/**
 * A paper that a filing needs (提出書類). Its name is the text {@code paper.<code>}.
 *
 * @param code lower-case letters and hyphens, e.g. {@code debit-mandate}
 * @param filed whether the filing itself takes its place, as what was typed stands on it
 */
public record Paper(String code, boolean filed) {}
