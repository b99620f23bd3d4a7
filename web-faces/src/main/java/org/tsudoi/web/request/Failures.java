package org.tsudoi.web.request;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.organization.PluginFailures;

/** Turns an exception nobody expected into one log entry and an error page without details. */
public final class Failures {
  private static final Logger LOG = System.getLogger(Failures.class.getName());

  private Failures() {}

  /** Logs the failure with its request id (never the query: it may hold personal data). */
  public static void answer(
      HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    int status = status(failure);
    String what =
        "request " + RequestId.of(request) + " " + request.getMethod() + " " + path(request);
    if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      noteIfOfPlugin(request, failure);
      LOG.log(Level.ERROR, what, failure);
    } else {
      LOG.log(Level.INFO, what + ": " + status + " " + failure.getMessage());
    }
    if (!response.isCommitted()) {
      response.sendError(status);
    }
  }

  /** A plugin's page has its plugin's name in its view; what it throws is told to the operator. */
  private static void noteIfOfPlugin(HttpServletRequest request, Throwable failure) {
    String view = String.valueOf(request.getServletPath());
    if (view.startsWith("/plugin/")) {
      String organization = path(request).substring(request.getContextPath().length() + 1);
      CDI.current()
          .select(PluginFailures.class)
          .get()
          .note(organization.replaceFirst("/.*", ""), view, failure);
    }
  }

  static int status(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EJBAccessException) {
        return HttpServletResponse.SC_FORBIDDEN;
      }
      if (cause instanceof AccessDenied) {
        return HttpServletResponse.SC_NOT_FOUND;
      }
      if (cause instanceof BadRequest) {
        return HttpServletResponse.SC_BAD_REQUEST;
      }
    }
    return TooLarge.isToldBy(failure)
        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
    return original == null ? request.getRequestURI() : original.toString();
  }
}
