package org.tsudoi.web.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.web.text.Language;

/**
 * Pages that are the same for everybody who comes without a cookie but the language's and asks for
 * nothing but a door ({@code ?for=staff}): drawn once a minute for each organization, so that the
 * login page stands a crowd.
 */
@ApplicationScoped
public class SharedPages {
  private static final Set<String> VIEWS = Set.of("/front/login.xhtml");
  private static final Set<String> QUERIES = Set.of("", "for=office", "for=staff", "for=member");
  private static final long FRESH = Duration.ofMinutes(1).toNanos();

  private final Map<String, Drawn> pages = new ConcurrentHashMap<>();

  private record Drawn(DrawnPage page, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < FRESH;
    }
  }

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
    Drawn kept = pages.get(key);
    if (kept != null && kept.isFresh()) {
      kept.page().writeTo(response);
    } else {
      draw(key, response, drawing);
    }
  }

  private void draw(String key, HttpServletResponse response, Drawing drawing)
      throws ServletException, IOException {
    ResponseCopy copy = new ResponseCopy(response);
    drawing.draw(copy);
    copy.page().ifPresent(page -> pages.put(key, new Drawn(page, System.nanoTime())));
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
