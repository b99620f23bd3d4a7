package org.tsudoi.testkit.register;

/**
 * A row that must be reported.
 *
 * @param line its line in the file, the head line is 1
 * @param column the column that is wrong; empty for the whole line
 * @param code the code of the problem that must be told
 */
public record BadRow(long line, String column, String code) {}
