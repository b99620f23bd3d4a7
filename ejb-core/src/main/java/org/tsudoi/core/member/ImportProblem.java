package org.tsudoi.core.member;

import org.tsudoi.api.Problem;

/**
 * What is wrong with a row of an import.
 *
 * @param line the line in the file, the head line is 1
 * @param position the column, the first is 1; 0 for the whole line
 * @param columnName its name; empty for the whole line
 * @param typed what is written there
 * @param reason what is wrong
 */
public record ImportProblem(
    long line, int position, String columnName, String typed, Problem reason) {}
