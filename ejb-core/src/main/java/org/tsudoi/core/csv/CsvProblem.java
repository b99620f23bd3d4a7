package org.tsudoi.core.csv;

import org.tsudoi.api.Problem;

/**
 * What is wrong where in a file (取込エラー).
 *
 * @param line number of the line, the first is 1
 * @param column number of the column, the first is 1; 0 for the whole line
 * @param columnName its name; empty for the whole line
 * @param reason what is wrong, to be told with the bundle's text
 */
public record CsvProblem(long line, int column, String columnName, Problem reason) {}
