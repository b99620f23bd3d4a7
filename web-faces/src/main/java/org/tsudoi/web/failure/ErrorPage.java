package org.tsudoi.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tsudoi.web.request.RequestId;

/** Shows the page for an error status; if even that fails, a few plain words. */
public class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(ErrorPage.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    try {
      request
          .getRequestDispatcher("/pages/error.xhtml")
          .forward(new WithoutBody(request), response);
    } catch (IOException | ServletException | RuntimeException failure) {
      LOG.log(Level.ERROR, "error page of request " + RequestId.of(request), failure);
      plain(request, response);
    }
  }

  private static void plain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setContentType("text/html; charset=UTF-8");
    response
        .getWriter()
        .write(
            "<!DOCTYPE html><html lang=\"ja\"><title>エラー</title><h1>エラーが発生しました</h1>"
                + "<p>しばらくしてからもう一度お試しください。</p><p>お問い合わせ番号："
                + RequestId.of(request)
                + "</p></html>");
  }
}
