package org.tsudoi.web.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.page.Sight;
import org.tsudoi.web.text.Language;

/**
 * Pages that many see alike but for a few words: drawn once a minute for each thing that they show,
 * so that a plugin's page stands the crowd of an opening day.
 */
@ApplicationScoped
public class AlikePages {
  @Inject Sights sights;
  @Inject Words words;
  private final RecentPages<Key, DrawnForMany> pages = new RecentPages<>();

  private record Key(Locale language, String path, String view, Object what) {}

  /** Answers with the page kept and the visitor's words, or draws it. */
  void show(
      Site site,
      String view,
      HttpServletRequest request,
      HttpServletResponse response,
      SharedPages.Drawing drawing)
      throws ServletException, IOException {
    Optional<Sight.Seen> seen =
        isPlain(request) ? sights.look(site, view) : Optional.<Sight.Seen>empty();
    if (seen.isEmpty()) {
      drawing.draw(response);
      return;
    }
    Map<String, String> own = new HashMap<>(seen.get().words());
    own.put(Words.SUBMISSION, UUID.randomUUID().toString());
    Key key = new Key(Language.of(request), request.getServletPath(), view, seen.get().what());
    Optional<DrawnForMany> kept = pages.find(key);
    if (kept.isPresent()) {
      send(kept.get(), own, response);
    } else {
      draw(key, own, response, drawing);
    }
  }

  private void draw(
      Key key, Map<String, String> own, HttpServletResponse response, SharedPages.Drawing drawing)
      throws ServletException, IOException {
    words.leaveOut(own.keySet());
    HeldResponse held = new HeldResponse(response);
    drawing.draw(held);
    if (held.isEmpty()) {
      return;
    }
    DrawnForMany page = DrawnForMany.of(held.text());
    if (held.getStatus() == HttpServletResponse.SC_OK) {
      pages.keep(key, page);
    }
    send(page, own, response);
  }

  private static void send(DrawnForMany page, Map<String, String> own, HttpServletResponse response)
      throws IOException {
    byte[] bytes = page.with(own);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static boolean isPlain(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getQueryString() == null
        && Language.isAllThatIsKnown(request);
  }
}
