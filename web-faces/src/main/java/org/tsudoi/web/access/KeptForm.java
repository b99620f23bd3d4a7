package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tsudoi.web.route.Area;

/**
 * A form that was sent when the session was over already (WF-74): the login page carries it on, and
 * after the login it can be sent again with one press. Files and passwords are not carried. A form
 * too large to be carried whole is not carried at all, and the login page says so; {@code
 * #{keptForm}} in views.
 */
@Named("keptForm")
@RequestScoped
public class KeptForm {
  static final String PREFIX = "kept.";

  /** Why a form was not carried: it was larger than a form without a login may be. */
  static final String LOST = "LOST";

  private static final int MOST_FIELDS = 2000;
  private static final int MOST_BYTES = 192 * 1024;

  private String to = "";
  private String area = "";
  private int bytes;
  private boolean lost;
  private final List<KeptField> fields = new ArrayList<>();

  /** One field as it was typed. */
  public record KeptField(String name, String value) {
    /** The name, for views. */
    public String getName() {
      return name;
    }

    /** The name under which the login page carries it. */
    public String getCarried() {
      return PREFIX + name;
    }

    /** The value, for views. */
    public String getValue() {
      return value;
    }
  }

  /** Answers a form sent without a session by the login page that carries it. */
  void keep(String asked, Area asksFor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    to = asked;
    area = asksFor.folder();
    take(request, "");
    response.setHeader("Cache-Control", "no-store");
    try {
      request.getRequestDispatcher("/front/login.xhtml").forward(request, response);
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  /** Takes the fields that the login page carried. */
  void carryOn(HttpServletRequest request) {
    take(request, PREFIX);
  }

  private void take(HttpServletRequest request, String prefix) {
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(prefix) && !name.toLowerCase(Locale.ROOT).contains("password")) {
                for (String value : values) {
                  add(new KeptField(name.substring(prefix.length()), value));
                }
              }
            });
  }

  private void add(KeptField field) {
    bytes += sentAs(field.getCarried()) + sentAs(field.value()) + 2;
    lost = lost || fields.size() == MOST_FIELDS || bytes > MOST_BYTES;
    if (lost) {
      fields.clear();
    } else {
      fields.add(field);
    }
  }

  private static int sentAs(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).length();
  }

  /** Whether what was typed could not be kept. */
  boolean isLost() {
    return lost;
  }

  /** Whether the login page was shown instead of taking a form. */
  public boolean isInterrupting() {
    return !to.isEmpty();
  }

  /** The page that the form was sent to. */
  public String getTo() {
    return to;
  }

  /** Whose login it needs. */
  public String getArea() {
    return area;
  }

  /** What was typed. */
  public List<KeptField> getFields() {
    return fields;
  }
}
