package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.tsudoi.core.access.Login;
import org.tsudoi.core.access.Source;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** The cookies of a login: of the session, and of the browser that is known by it. */
@RequestScoped
class AccessCookies {
  private static final String LOGIN = "tsudoi-login";
  private static final String DEVICE = "tsudoi-device";
  private static final int KNOWN = (int) Duration.ofDays(400).toSeconds();
  private static final int WHILE_OPEN = -1;

  @Inject CurrentExchange exchange;
  @Inject CurrentSite current;
  @Inject Client client;

  /** The session's secret; "" for none. */
  String login() {
    return find(LOGIN).orElse("");
  }

  /** Where the request comes from. */
  Source source() {
    return new Source(client.address(exchange.request()), find(DEVICE));
  }

  void loggedIn(Login login) {
    put(LOGIN, login.token(), WHILE_OPEN);
    put(DEVICE, login.device(), KNOWN);
  }

  void loggedOut() {
    put(LOGIN, "", 0);
  }

  private Optional<String> find(String name) {
    Cookie[] cookies = exchange.request().getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  private void put(String name, String value, int seconds) {
    HttpServletRequest request = exchange.request();
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(request.getContextPath() + "/" + current.site().map(Site::id).orElseThrow());
    cookie.setHttpOnly(true);
    cookie.setSecure(client.isSecure(request));
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    exchange.response().addCookie(cookie);
  }
}
