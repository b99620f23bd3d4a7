package org.tsudoi.plugin.schoolcoupon.settlement;

/**
 * Some statements of a month together in a file, in the order of the facilities' kana.
 *
 * @param number 1 for the first file of the month
 * @param first the first facility in it
 * @param last the last one
 */
public record StatementFile(int number, long statements, String first, String last) {}
