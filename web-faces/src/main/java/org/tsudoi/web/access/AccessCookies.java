package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tsudoi.core.access.Login;
import org.tsudoi.core.access.Source;
import org.tsudoi.web.request.CurrentExchange;

/** The cookies of a login: of the session, and of the browser that is known by it. */
@RequestScoped
class AccessCookies {
  private static final String LOGIN = "tsudoi-login";
  private static final String DEVICE = "tsudoi-device";
  private static final String HALF = "tsudoi-half-login";
  private static final int HALF_SECONDS = 600;
  private static final int KNOWN = (int) Duration.ofDays(400).toSeconds();
  private static final int WHILE_OPEN = -1;

  @Inject CurrentExchange exchange;
  @Inject Client client;
  @Inject Cookies cookies;

  /** The session's secret; "" for none. */
  String login() {
    return cookies.find(LOGIN).orElse("");
  }

  /** Where the request comes from. */
  Source source() {
    String agent = exchange.request().getHeader("User-Agent");
    return new Source(
        client.address(exchange.request()), cookies.find(DEVICE), agent == null ? "" : agent);
  }

  void loggedIn(Login login) {
    cookies.put(LOGIN, login.token(), WHILE_OPEN);
    cookies.put(DEVICE, login.device(), KNOWN);
    if (!half().isEmpty()) {
      cookies.put(HALF, "", 0);
    }
  }

  /** The secret of a login whose code is awaited; "" for none. */
  String half() {
    return cookies.find(HALF).orElse("");
  }

  void halfWay(Login login) {
    cookies.put(HALF, login.token(), HALF_SECONDS);
  }

  void loggedOut() {
    cookies.put(LOGIN, "", 0);
  }
}
