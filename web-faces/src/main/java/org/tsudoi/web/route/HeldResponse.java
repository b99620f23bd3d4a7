package org.tsudoi.web.route;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Holds back what is written as text; headers, redirects and errors go on at once. */
final class HeldResponse extends HttpServletResponseWrapper {
  private final StringWriter held = new StringWriter(20_000);
  private final PrintWriter writer = new PrintWriter(held);

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void reset() {
    super.reset();
    held.getBuffer().setLength(0);
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    held.getBuffer().setLength(0);
  }

  @Override
  public void flushBuffer() {
    // what is held back is not sent
  }

  boolean isEmpty() {
    return held.getBuffer().isEmpty();
  }

  CharSequence text() {
    return held.getBuffer();
  }
}
