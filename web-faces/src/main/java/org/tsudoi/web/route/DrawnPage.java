package org.tsudoi.web.route;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page as it was sent, without the headers that every answer gets. */
record DrawnPage(String contentType, String cacheControl, byte[] bytes) {

  void writeTo(HttpServletResponse response) throws IOException {
    response.setContentType(contentType);
    response.setHeader("Cache-Control", cacheControl);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
