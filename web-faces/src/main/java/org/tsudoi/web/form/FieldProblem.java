package org.tsudoi.web.form;

/** A finished message about a field, for the error summary; id "" is about the whole form. */
public record FieldProblem(String id, String text) {

  /** The id of the field to go to. */
  public String getId() {
    return id;
  }

  /** The message. */
  public String getText() {
    return text;
  }
}
