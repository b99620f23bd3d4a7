package org.tsudoi.web.request;

/** A request that no page of ours sends; answered by the page for status 400. */
public class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the log: what is wrong, without personal data
   */
  public BadRequest(String message) {
    super(message);
  }

  /**
   * @param message for the log, with the reason
   */
  public BadRequest(String message, Throwable cause) {
    super(message, cause);
  }
}
