package org.tsudoi.web.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.web.request.BadRequest;
import org.tsudoi.web.request.TooLarge;

/** What a request carries: values by name, and files. */
record Submission(boolean posted, Map<String, List<String>> values, Map<String, Upload> files) {
  /** Refuses uploads over the limit ({@link TooLarge}) and broken ones ({@link BadRequest}). */
  static Submission of(HttpServletRequest request) {
    Map<String, Upload> files = isMultipart(request) ? files(parts(request)) : Map.of();
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, sent) -> values.put(name, Arrays.asList(sent)));
    return new Submission(request.getMethod().equals("POST"), values, files);
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/form-data");
  }

  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return new ArrayList<>(request.getParts());
    } catch (IOException | ServletException | RuntimeException broken) {
      throw TooLarge.isToldBy(broken)
          ? new TooLarge(broken)
          : new BadRequest("broken upload", broken);
    }
  }

  private static Map<String, Upload> files(Collection<Part> parts) {
    Map<String, Upload> files = new LinkedHashMap<>();
    for (Part part : parts) {
      String name = part.getSubmittedFileName();
      if (name != null && !name.isEmpty()) {
        files.put(part.getName(), new Upload(part));
      }
    }
    return files;
  }
}
