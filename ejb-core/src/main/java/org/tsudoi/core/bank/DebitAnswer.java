package org.tsudoi.core.bank;

/**
 * What the bank says of one debit.
 *
 * @param sent what was asked
 * @param outcome what became of it
 * @param code the bank's result code, as it stood in the file
 * @param line place in the result file, from 1
 */
public record DebitAnswer(DebitRecord sent, DebitOutcome outcome, String code, int line) {}
