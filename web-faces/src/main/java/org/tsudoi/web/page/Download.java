package org.tsudoi.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.tsudoi.core.csv.CsvEncoding;
import org.tsudoi.core.csv.CsvExport;

/** Answers the request with a CSV file instead of a page. */
public final class Download {
  private Download() {}

  /** Sends the rows that {@code rows} writes, with the head line {@code columns}. */
  public static void csv(
      String fileName, CsvEncoding encoding, List<String> columns, Consumer<CsvExport> rows) {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    response.setContentType("text/csv; charset=" + encoding.charset().name());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''"
            + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20"));
    try (CsvExport csv =
        new CsvExport(new BufferedOutputStream(response.getOutputStream()), encoding, columns)) {
      rows.accept(csv);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }
}
