package org.tsudoi.web.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What went wrong with this request, for the error page; {@code #{failure}} in views. */
@Named("failure")
@RequestScoped
public class Failure {
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 500, 503);

  @Inject HttpServletRequest request;

  /** The HTTP status. */
  public int getStatus() {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : 500;
  }

  /** The status whose texts are shown: others are told as the nearest known one. */
  public String getKey() {
    int status = getStatus();
    int shown = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
    return "failure." + shown;
  }
}
