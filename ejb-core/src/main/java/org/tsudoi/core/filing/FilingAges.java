package org.tsudoi.core.filing;

/**
 * How many filings wait to be decided, by the days since they came in, today being 0.
 *
 * @param today 0 days
 * @param fresh 1 to 3 days
 * @param week 4 to 7 days
 * @param older more
 */
public record FilingAges(long today, long fresh, long week, long older) {}
