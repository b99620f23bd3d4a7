package org.tsudoi.web.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the view of a page: core's own first, then the one in the organization's plugin jar. */
@ApplicationScoped
public class Views {
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  @Inject ServletContext context;

  Optional<String> find(Site site, Route route) {
    String plugin = "/plugin/" + site.plugin();
    return Stream.concat(
            Stream.of(route.views()), Stream.of(route.views()).map(view -> plugin + view))
        .filter(this::exists)
        .findFirst();
  }

  /** Whether the organization has a page at {@code path}, e.g. {@code /staff/filings}. */
  public boolean has(Site site, String path) {
    return Route.parse("/" + site.id() + path.replaceFirst("\\?.*", ""))
        .flatMap(route -> find(site, route))
        .isPresent();
  }

  private boolean exists(String view) {
    boolean there = known.contains(view) || locate(context, view).isPresent();
    if (there) {
      known.add(view);
    }
    return there;
  }

  /** A view in this WAR, in a jar within it, or in a jar beside it (EAR/lib). */
  static Optional<URL> locate(ServletContext context, String view) {
    try {
      URL own = context.getResource(view);
      return Optional.ofNullable(own != null ? own : beside(view));
    } catch (MalformedURLException malformed) {
      return Optional.empty();
    }
  }

  static URL beside(String view) {
    return Thread.currentThread().getContextClassLoader().getResource("META-INF/resources" + view);
  }
}
