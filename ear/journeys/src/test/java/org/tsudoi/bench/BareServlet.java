package org.tsudoi.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a server does at least for a page: one constant line, no filter, nothing looked up. */
@WebServlet("/page")
public class BareServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html; charset=UTF-8");
    response.getWriter().write("<!DOCTYPE html><title>bare</title><p>bare");
  }
}
