package org.tsudoi.web.member;

/**
 * A field that somebody else changed while it was typed in; for views (P-23).
 *
 * @param label of the field
 * @param registered what the register holds now
 * @param typed what was typed
 */
public record Difference(String label, String registered, String typed) {}
