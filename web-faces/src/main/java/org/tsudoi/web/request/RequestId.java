package org.tsudoi.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The id of one request: in the answer's {@code X-Request-Id}, in the thread's name and so in every
 * log line, and on every error page, so that a caller at the help desk can be found in the log.
 */
public final class RequestId {
  static final String ATTRIBUTE = "tsudoi.requestId";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  /** The id of this request, or "-" before the filter has run. */
  public static String of(HttpServletRequest request) {
    Object id = request.getAttribute(ATTRIBUTE);
    return id == null ? "-" : id.toString();
  }

  static String next() {
    byte[] bytes = new byte[6];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
