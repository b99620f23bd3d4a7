package org.tsudoi.api;

/**
 * A membership category (会員区分).
 *
 * @param code kept in the register, upper-case letters
 * @param label shown to people
 */
public record Category(String code, String label) {}
