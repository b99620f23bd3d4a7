package org.tsudoi.web.page;

/** One message on top of a page: kind (info, success, warn, error) and its finished text. */
public record Notice(String kind, String text) {

  /** The kind, for views. */
  public String getKind() {
    return kind;
  }

  /** The text, for views. */
  public String getText() {
    return text;
  }
}
