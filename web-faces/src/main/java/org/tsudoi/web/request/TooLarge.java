package org.tsudoi.web.request;

/** An upload over the server's limit; answered by the page for status 413. */
public class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause the container's refusal
   */
  public TooLarge(Throwable cause) {
    super(cause);
  }
}
