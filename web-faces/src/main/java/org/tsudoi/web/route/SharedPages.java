package org.tsudoi.web.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.web.text.Language;

/**
 * Pages that are the same for everybody who comes without a cookie of core but the language's and
 * asks for nothing but a door ({@code ?for=staff}): drawn once a minute for each organization, so
 * that the login page stands a crowd.
 */
@ApplicationScoped
public class SharedPages {
  private static final Set<String> VIEWS = Set.of("/front/login.xhtml");
  private static final Set<String> QUERIES = Set.of("", "for=office", "for=staff", "for=member");

  private final RecentPages<String, DrawnPage> pages = new RecentPages<>();

  /** Draws a page into a response. */
  @FunctionalInterface
  interface Drawing {
    void draw(HttpServletResponse response) throws ServletException, IOException;
  }

  /** Answers with the page kept, or draws it, and keeps it if it is a shared one. */
  void show(
      Site site,
      String view,
      HttpServletRequest request,
      HttpServletResponse response,
      Drawing drawing)
      throws ServletException, IOException {
    if (!isShared(view, request)) {
      drawing.draw(response);
      return;
    }
    String key = Language.of(request) + site.id() + view + "?" + query(request);
    Optional<DrawnPage> kept = pages.find(key);
    if (kept.isPresent()) {
      kept.get().writeTo(response);
    } else {
      draw(key, response, drawing);
    }
  }

  private void draw(String key, HttpServletResponse response, Drawing drawing)
      throws ServletException, IOException {
    ResponseCopy copy = new ResponseCopy(response);
    drawing.draw(copy);
    copy.page().ifPresent(page -> pages.keep(key, page));
  }

  private static boolean isShared(String view, HttpServletRequest request) {
    return VIEWS.contains(view)
        && request.getMethod().equals("GET")
        && QUERIES.contains(query(request))
        && Language.isAllThatIsKnown(request);
  }

  private static String query(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getQueryString(), "");
  }
}
