package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.tsudoi.web.request.CurrentExchange;

/** Answers a request with a file instead of a page. */
@RequestScoped
public class Downloads {
  @Inject CurrentExchange exchange;

  /** The file for the browser to save. */
  public void save(String fileName, String contentType, byte[] content) {
    send("attachment", fileName, contentType, content);
  }

  /** The file for the browser to show. Only for types that run no scripts: PDFs, pictures. */
  public void show(String fileName, String contentType, byte[] content) {
    send("inline", fileName, contentType, content);
  }

  /**
   * The same, in pieces, so that a large file is never in memory as a whole.
   *
   * @param pieces the pieces by number, from 0; null behind the last
   */
  public void show(String fileName, String contentType, long length, IntFunction<byte[]> pieces) {
    HttpServletResponse response = begin("inline", fileName, contentType, length);
    try {
      byte[] piece = pieces.apply(0);
      for (int next = 1; piece != null; next++) {
        response.getOutputStream().write(piece);
        piece = pieces.apply(next);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    FacesContext.getCurrentInstance().responseComplete();
  }

  private void send(String how, String fileName, String contentType, byte[] content) {
    HttpServletResponse response = begin(how, fileName, contentType, content.length);
    try {
      response.getOutputStream().write(content);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    FacesContext.getCurrentInstance().responseComplete();
  }

  private HttpServletResponse begin(String how, String fileName, String contentType, long length) {
    HttpServletResponse response = exchange.response();
    response.setContentType(contentType);
    response.setContentLengthLong(length);
    response.setHeader("Content-Disposition", how + "; " + named(fileName));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    return response;
  }

  /** The name as RFC 6266 and RFC 5987 write it, with a plain one for old programs. */
  static String named(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded.replace("*", "%2A");
  }
}
