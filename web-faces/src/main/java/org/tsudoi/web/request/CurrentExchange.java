package org.tsudoi.web.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The request being answered and its answer, for beans that set cookies or headers. */
@RequestScoped
public class CurrentExchange {
  private HttpServletRequest request;
  private HttpServletResponse response;

  /** Remembers the exchange; called once by the door. */
  public void begin(HttpServletRequest asked, HttpServletResponse answer) {
    request = asked;
    response = answer;
  }

  /** The request. */
  public HttpServletRequest request() {
    return request;
  }

  /** The answer. */
  public HttpServletResponse response() {
    return response;
  }
}
