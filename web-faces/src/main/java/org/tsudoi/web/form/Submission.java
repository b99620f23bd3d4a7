package org.tsudoi.web.form;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsudoi.web.request.BadRequest;
import org.tsudoi.web.request.TooLarge;

/**
 * What a request carries: values by name, and files. Control characters, which no keyboard types,
 * are left out of values; see {@link SentText}.
 */
record Submission(boolean posted, Map<String, List<String>> values, Map<String, Upload> files) {
  /**
   * Refuses uploads over the limit ({@link TooLarge}), broken ones, and texts that no page of ours
   * sends ({@link BadRequest}). The error page of a request reads nothing of it: that may be what
   * failed.
   */
  static Submission of(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
      return new Submission(false, Map.of(), Map.of());
    }
    Map<String, Upload> files = isMultipart(request) ? files(parts(request)) : Map.of();
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters(request)
        .forEach(
            (name, sent) ->
                values.put(SentText.checked(name), Stream.of(sent).map(SentText::clean).toList()));
    return new Submission(request.getMethod().equals("POST"), values, files);
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (RuntimeException broken) {
      throw refusal(broken);
    }
  }

  private static RuntimeException refusal(Exception broken) {
    return TooLarge.isToldBy(broken)
        ? new TooLarge(broken)
        : new BadRequest("broken parameters or upload", broken);
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/form-data");
  }

  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return new ArrayList<>(request.getParts());
    } catch (IOException | ServletException | RuntimeException broken) {
      throw refusal(broken);
    }
  }

  private static Map<String, Upload> files(Collection<Part> parts) {
    Map<String, Upload> files = new LinkedHashMap<>();
    for (Part part : parts) {
      String name = part.getSubmittedFileName();
      if (name != null && !name.isEmpty()) {
        SentText.checked(name);
        files.put(SentText.checked(part.getName()), new Upload(part));
      }
    }
    return files;
  }
}
