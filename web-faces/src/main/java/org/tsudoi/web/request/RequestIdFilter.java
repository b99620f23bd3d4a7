package org.tsudoi.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Outermost filter: names the request, carries the name in the thread's name while it runs, and
 * turns whatever escapes a page into one log entry and one plain error page. (P-51)
 */
public class RequestIdFilter extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = RequestId.next();
    request.setAttribute(RequestId.ATTRIBUTE, id);
    response.setHeader("X-Request-Id", id);
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName(name + " " + id);
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      Failures.answer(request, response, failure);
    } finally {
      thread.setName(name);
    }
  }
}
