package org.tsudoi.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The client's address and scheme. Behind reverse proxies the setting {@code tsudoi.web.proxies}
 * says how many there are (0): only what they wrote in {@code X-Forwarded-For} and {@code
 * X-Forwarded-Proto} is believed. Each proxy adds at the end, be it of the line or as a line of its
 * own; whatever stands before is the caller's word.
 */
@ApplicationScoped
public class Client {
  @Inject
  @ConfigProperty(name = "tsudoi.web.proxies")
  Optional<Integer> proxies;

  /** The client's address. */
  public String address(HttpServletRequest request) {
    return written(request, "X-Forwarded-For").orElseGet(request::getRemoteAddr);
  }

  /** Whether the client speaks https. */
  public boolean isSecure(HttpServletRequest request) {
    return request.isSecure()
        || written(request, "X-Forwarded-Proto").filter("https"::equals).isPresent();
  }

  private Optional<String> written(HttpServletRequest request, String header) {
    int count = proxies.orElse(0);
    String all = String.join(",", Collections.list(request.getHeaders(header)));
    if (count == 0 || all.isEmpty()) {
      return Optional.empty();
    }
    String[] hops = all.split(",");
    String hop = hops[Math.max(0, hops.length - count)].strip();
    return hop.length() <= 45 && !hop.isEmpty() ? Optional.of(hop) : Optional.empty();
  }
}
