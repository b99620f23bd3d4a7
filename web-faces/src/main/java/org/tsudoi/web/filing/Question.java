package org.tsudoi.web.filing;

import org.tsudoi.api.filing.Field;

/**
 * A question as a form asks it.
 *
 * @param field with the labels of its choices filled in
 * @param hint with what is registered now, where that is known
 */
public record Question(Field field, String label, String hint) {}
