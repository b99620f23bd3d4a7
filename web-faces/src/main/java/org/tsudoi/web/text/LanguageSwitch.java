package org.tsudoi.web.text;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.web.access.Client;
import org.tsudoi.web.route.Sites;

/**
 * Remembers the language that somebody chose on a page, and goes back there (P-55). The cookie
 * counts for the organization of that page, on a page of none for all that have no choice of their
 * own. Goes nowhere but to our own pages.
 */
public class LanguageSwitch extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern BACK = Pattern.compile("/(?:([a-z0-9-]+)(?:[/?][!-~]*)?)?");
  private static final int A_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

  @Inject transient Sites sites;
  @Inject transient Client client;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String back = back(request);
    Cookie cookie = new Cookie(Language.COOKIE, Language.named(language(request)).getLanguage());
    cookie.setPath(request.getContextPath() + "/" + organization(back));
    cookie.setHttpOnly(true);
    cookie.setSecure(client.isSecure(request));
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(A_YEAR);
    response.addCookie(cookie);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + back);
  }

  private static String language(HttpServletRequest request) {
    return String.valueOf(request.getParameter("language"));
  }

  /** Where the form stood, below our own address; the start page for all else. */
  static String back(HttpServletRequest request) {
    String back = String.valueOf(request.getParameter("back"));
    String context = request.getContextPath();
    String path = back.startsWith(context) ? back.substring(context.length()) : "/";
    return BACK.matcher(path).matches() ? path : "/";
  }

  private String organization(String back) {
    Matcher parts = BACK.matcher(back);
    return parts.matches() && parts.group(1) != null && sites.find(parts.group(1)).isPresent()
        ? parts.group(1)
        : "";
  }
}
