package org.tsudoi.web.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/**
 * The language of a page (P-55): Japanese, or English where somebody chose it. The choice is a
 * cookie of the organization; what the browser prefers is not asked.
 */
public final class Language {
  static final String COOKIE = "tsudoi-language";

  private Language() {}

  /** The language of this request's page. */
  public static Locale of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? Locale.JAPANESE : named(chosen(cookies));
  }

  /** Whether core knows nothing of who asks but this choice. */
  public static boolean isAllThatIsKnown(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null || Arrays.stream(cookies).noneMatch(Language::tellsMore);
  }

  /** Cookies of core begin so; others are of plugins, or of what stands before the server. */
  private static boolean tellsMore(Cookie cookie) {
    return cookie.getName().startsWith("tsudoi-") && !isChosenBy(cookie);
  }

  private static boolean isChosenBy(Cookie cookie) {
    return cookie.getName().equals(COOKIE);
  }

  /** The language that a form asks for. */
  static Locale named(String name) {
    return "en".equals(name) ? Locale.ENGLISH : Locale.JAPANESE;
  }

  /** The nearer path's cookie comes first: an organization's goes before the start page's. */
  private static String chosen(Cookie[] cookies) {
    return Arrays.stream(cookies)
        .filter(Language::isChosenBy)
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }
}
