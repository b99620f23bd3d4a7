package org.tsudoi.web.request;

import java.util.regex.Pattern;

/** An upload over the server's limit; answered by the page for status 413. */
public class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Servers tell an upload over the limit in words only. */
  private static final Pattern TOLD =
      Pattern.compile(
          "rejected because its size|maximum permitted\\s+size|SizeLimitExceeded|FileTooLarge"
              + "|request was larger than");

  /**
   * @param cause the container's refusal
   */
  public TooLarge(Throwable cause) {
    super(cause);
  }

  /** Whether a server's exception, or one of its causes, speaks of an upload over the limit. */
  public static boolean isToldBy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLarge || TOLD.matcher(cause.toString()).find()) {
        return true;
      }
    }
    return false;
  }
}
