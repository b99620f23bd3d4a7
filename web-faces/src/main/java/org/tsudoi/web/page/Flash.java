package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.text.Texts;

/**
 * Messages for the next page, carried over a redirect in a short-lived signed cookie; {@code
 * #{notices.received}} in views. Texts only: no personal data beyond what the next page shows
 * anyway.
 */
@Named("notices")
@RequestScoped
public class Flash {
  private static final String COOKIE = "tsudoi-flash";

  @Inject CurrentExchange exchange;
  @Inject Signature signature;
  @Inject Texts texts;
  private final List<Notice> received = new ArrayList<>();

  /** Says on the next page that something is done. */
  public void success(String code, Object... args) {
    send(new Notice("success", texts.get(code, args)));
  }

  /** Says something on the next page. */
  public void info(String code, Object... args) {
    send(new Notice("info", texts.get(code, args)));
  }

  /** Warns on the next page. */
  public void warn(String code, Object... args) {
    send(new Notice("warn", texts.get(code, args)));
  }

  /** Says something on this page: {@code info}, {@code warn} or {@code error}. */
  public void here(String kind, String code, Object... args) {
    received.add(new Notice(kind, texts.get(code, args)));
  }

  /** What the page before this one had to say. */
  public List<Notice> getReceived() {
    return received;
  }

  /** Takes the cookie's message, once, when a page is about to be shown. */
  public void receive() {
    HttpServletRequest request = exchange.request();
    if (request.getMethod().equals("GET") && request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE)) {
          take(cookie.getValue());
        }
      }
    }
  }

  private void take(String value) {
    signature.open(value).ifPresent(text -> received.add(parse(text)));
    exchange.response().addCookie(cookie("", 0));
  }

  private void send(Notice notice) {
    HttpServletResponse response = exchange.response();
    response.addCookie(cookie(signature.seal(notice.kind() + ":" + notice.text()), 60));
  }

  private Cookie cookie(String value, int seconds) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setPath(exchange.request().getContextPath() + "/");
    cookie.setHttpOnly(true);
    cookie.setSecure(exchange.request().isSecure());
    cookie.setMaxAge(seconds);
    return cookie;
  }

  private static Notice parse(String text) {
    int colon = text.indexOf(':');
    return new Notice(text.substring(0, colon), text.substring(colon + 1));
  }
}
