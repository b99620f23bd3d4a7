package org.tsudoi.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.route.Sites;

/**
 * An organization's colours as a style sheet: {@code /brand/{organization}.css}, all of them for
 * the start page: {@code /brand/all.css}.
 */
public class BrandStyles extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @Inject transient Sites sites;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    String id = path.replaceFirst("^/", "").replaceFirst("\\.css$", "");
    response.setContentType("text/css; charset=UTF-8");
    response.setHeader("Cache-Control", "max-age=600");
    response
        .getWriter()
        .write(id.equals("all") ? all() : sites.find(id).map(BrandStyles::styles).orElse(""));
  }

  private String all() {
    return sites.all().stream()
        .map(site -> ".brand-" + site.id() + variable(site))
        .collect(Collectors.joining("\n"));
  }

  static String styles(Site site) {
    return ":root" + variable(site);
  }

  private static String variable(Site site) {
    String colour = site.branding().primaryColour();
    return COLOUR.matcher(colour).matches() ? "{--brand:" + colour + "}" : "{}";
  }
}
