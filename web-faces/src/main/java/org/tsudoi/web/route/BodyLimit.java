package org.tsudoi.web.route;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How much may be sent to an area by those who are logged in there: offices their attachments, the
 * secretariat its registers. Whoever is not may send what the {@link Area#FRONT} takes: a form. In
 * bytes.
 */
public final class BodyLimit {
  private static final long KILOBYTE = 1024L;
  private static final long MEGABYTE = 1024L * 1024;

  private BodyLimit() {}

  /** Whether the body of this request is small enough; one of unknown length is not. */
  public static boolean allows(Area area, HttpServletRequest request) {
    long length = request.getContentLengthLong();
    boolean announced = length >= 0 || request.getHeader("Transfer-Encoding") == null;
    return announced && length <= of(area);
  }

  private static long of(Area area) {
    return switch (area) {
      case STAFF -> 301 * MEGABYTE;
      case OFFICE -> 60 * MEGABYTE;
      default -> 256 * KILOBYTE;
    };
  }
}
