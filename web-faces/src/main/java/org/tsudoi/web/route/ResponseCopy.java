package org.tsudoi.web.route;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends what is written on to the response, and keeps a copy of it. */
final class ResponseCopy extends HttpServletResponseWrapper {
  private final StringWriter copy = new StringWriter();
  private PrintWriter writer;

  ResponseCopy(HttpServletResponse response) {
    super(response);
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new Both(super.getWriter(), copy));
    }
    return writer;
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  private void forget() {
    copy.getBuffer().setLength(0);
  }

  /** The page; empty when it is not a good one, or was not written as text. */
  Optional<DrawnPage> page() {
    return writer == null || getStatus() != SC_OK || copy.getBuffer().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DrawnPage(
                getContentType(),
                getHeader("Cache-Control"),
                copy.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static final class Both extends Writer {
    private final Writer first;
    private final Writer second;

    Both(Writer first, Writer second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      first.write(text, from, length);
      second.write(text, from, length);
    }

    @Override
    public void flush() throws IOException {
      first.flush();
    }

    @Override
    public void close() throws IOException {
      first.close();
    }
  }
}
