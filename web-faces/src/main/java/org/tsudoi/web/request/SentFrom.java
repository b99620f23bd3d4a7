package org.tsudoi.web.request;

import java.net.URI;
import java.util.Set;

/**
 * Where a request says it was sent from. Reading is free; a change must come from one of our own
 * pages: by {@code Sec-Fetch-Site}, or for older browsers by an {@code Origin} equal to the host. A
 * change that says neither is refused.
 */
record SentFrom(String method, String fetchSite, String origin, String host) {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  boolean isOurs() {
    if (SAFE.contains(method)) {
      return true;
    }
    if (fetchSite != null) {
      return fetchSite.equals("same-origin") || fetchSite.equals("none");
    }
    return origin != null && host != null && host.equalsIgnoreCase(authority());
  }

  private String authority() {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
