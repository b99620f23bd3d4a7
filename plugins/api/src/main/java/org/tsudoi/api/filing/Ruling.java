package org.tsudoi.api.filing;

import java.time.LocalDate;

/**
 * An acceptance by the secretariat (受理): when, and what it stated with it.
 *
 * @param day the day of accepting, Japan time
 * @param answers to {@link FilingType#askedAtAcceptance}, cleaned
 */
public record Ruling(LocalDate day, Answers answers) {}
