package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** Cookies of the organization of the request: no script reads them, no other one's pages do. */
@RequestScoped
public class Cookies {
  @Inject CurrentExchange exchange;
  @Inject CurrentSite current;
  @Inject Client client;

  /** What the browser sent; empty for none. */
  public Optional<String> find(String name) {
    Cookie[] cookies = exchange.request().getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Gives the browser a cookie; with a negative time until it is closed, with zero none. */
  public void put(String name, String value, int seconds) {
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
