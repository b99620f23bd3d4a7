package org.tsudoi.api.filing;

/**
 * A question to the secretariat when it accepts a filing (受理時の確認).
 *
 * @param proposed the answer that the rule gives, cleaned, taken where several filings are accepted
 *     at once; empty where somebody has to say it
 */
public record Asked(Field field, String proposed) {}
