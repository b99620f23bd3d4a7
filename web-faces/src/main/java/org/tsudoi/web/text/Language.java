package org.tsudoi.web.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of a page: Japanese, or English where somebody chose it (cookie). (P-55) */
public final class Language {
  static final String COOKIE = "tsudoi-language";

  private Language() {}

  /** The language of this request's page. */
  public static Locale of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().equals("en")) {
          return Locale.ENGLISH;
        }
      }
    }
    return Locale.JAPANESE;
  }
}
