package org.tsudoi.web.route;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How much may be sent to an area before anybody looks at it: strangers little, offices their
 * attachments, the secretariat its registers. In bytes.
 */
final class BodyLimit {
  private static final long MEGABYTE = 1024L * 1024;

  private BodyLimit() {}

  /** Whether the body of this request is small enough; one of unknown length is not. */
  static boolean allows(Area area, HttpServletRequest request) {
    long length = request.getContentLengthLong();
    boolean announced = length >= 0 || request.getHeader("Transfer-Encoding") == null;
    return announced && length <= of(area);
  }

  static long of(Area area) {
    return switch (area) {
      case STAFF -> 301 * MEGABYTE;
      case OFFICE -> 60 * MEGABYTE;
      default -> MEGABYTE;
    };
  }
}
