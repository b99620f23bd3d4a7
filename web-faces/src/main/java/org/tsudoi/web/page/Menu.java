package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Route;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.route.Views;

/** The main menu of the page's area, as far as the visitor may see it; {@code #{menu}}. */
@Named("menu")
@RequestScoped
public class Menu {
  @Inject @Any Instance<MenuSource> sources;
  @Inject CurrentSite current;
  @Inject Visitor visitor;
  @Inject Views views;
  private List<MenuItem> entries;

  /** Entries in order; none before login. */
  public List<MenuItem> getEntries() {
    if (entries == null) {
      entries = current.route().filter(route -> visitor.isKnown()).map(this::of).orElse(List.of());
    }
    return entries;
  }

  private List<MenuItem> of(Route route) {
    return sources.stream()
        .flatMap(source -> source.entries().stream())
        .filter(entry -> entry.area() == route.area())
        .filter(entry -> current.site().filter(site -> isThere(site, entry)).isPresent())
        .filter(entry -> entry.role().isEmpty() || visitor.has(entry.role()))
        .sorted(Comparator.comparingInt(MenuItem::order))
        .toList();
  }

  /** Where there is no register, rooms that live on it have no pages. */
  private boolean isThere(Site site, MenuItem entry) {
    return site.keepsRegister() || views.has(site, entry.path());
  }
}
