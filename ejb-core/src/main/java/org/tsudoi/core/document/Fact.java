package org.tsudoi.core.document;

/**
 * A labelled value of a document (項目). Days, months and amounts are written as everywhere in
 * documents.
 *
 * @param label its name
 * @param value a text, {@code LocalDate}, {@code BusinessMonth}, {@code Yen} or number
 */
public record Fact(String label, Object value) {}
