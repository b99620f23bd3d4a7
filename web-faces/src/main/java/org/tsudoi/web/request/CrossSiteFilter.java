package org.tsudoi.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses changes sent from other sites' pages (CSRF) with status 403; calls of other systems go
 * on, for these show a key that no page sends, and no cookie of theirs is looked at.
 */
public class CrossSiteFilter extends HttpFilter {

  private static final String CALL = "/[a-z0-9-]+/api(/.*)?";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SentFrom sentFrom =
        new SentFrom(
            request.getMethod(),
            request.getHeader("Sec-Fetch-Site"),
            request.getHeader("Origin"),
            request.getHeader("Host"));
    if (sentFrom.isOurs() || request.getServletPath().matches(CALL)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
