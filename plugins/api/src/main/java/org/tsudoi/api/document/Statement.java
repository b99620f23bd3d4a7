package org.tsudoi.api.document;

/**
 * A labelled value on a paper (項目).
 *
 * @param label what is said of, e.g. 給付金の資格
 * @param value a text, {@code LocalDate}, {@code BusinessMonth}, {@code Yen} or number; core writes
 *     it as everywhere on papers
 */
public record Statement(String label, Object value) {}
