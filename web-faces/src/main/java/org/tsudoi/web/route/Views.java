package org.tsudoi.web.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the view of a page: core's own first, then the one in the organization's plugin jar. */
@ApplicationScoped
public class Views {
  private static final int MOST = 10_000;

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Map<String, String> anys = new ConcurrentHashMap<>();
  @Inject ServletContext context;

  /** A page's own view goes before one that answers many pages. */
  Optional<String> find(Site site, Route route) {
    String known = anys.get(key(site, route));
    return known != null
        ? Optional.of(known)
        : candidates(site, route, Stream.of(route.views())).or(() -> any(site, route));
  }

  /** Remembered, for it is looked for last: the first looks into every jar are not free. */
  private Optional<String> any(Site site, Route route) {
    Optional<String> view = candidates(site, route, route.anyView().stream());
    if (anys.size() > MOST) {
      anys.clear();
    }
    view.ifPresent(found -> anys.put(key(site, route), found));
    return view;
  }

  private static String key(Site site, Route route) {
    return site.id() + " " + route.area() + " " + route.page();
  }

  private Optional<String> candidates(Site site, Route route, Stream<String> views) {
    String plugin = "/plugin/" + site.plugin();
    List<String> all = views.toList();
    return Stream.concat(
            CoreRooms.areOpen(site, route) ? all.stream() : Stream.empty(),
            all.stream().map(view -> plugin + view))
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
