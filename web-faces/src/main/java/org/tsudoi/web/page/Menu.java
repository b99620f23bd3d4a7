package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  @Inject Pages pages;
  private List<MenuItem> entries;

  /** Entries in order; none before login. */
  public List<MenuItem> getEntries() {
    if (entries == null) {
      entries = current.route().filter(route -> visitor.isKnown()).map(this::of).orElse(List.of());
    }
    return entries;
  }

  /** The entries below their headings, each heading where its first entry stands. */
  public List<MenuGroup> getGroups() {
    Map<String, List<MenuItem>> groups = new LinkedHashMap<>();
    for (MenuItem entry : getEntries()) {
      String heading = entry.group().isEmpty() ? entry.path() : entry.group();
      groups.computeIfAbsent(heading, key -> new ArrayList<>()).add(entry);
    }
    return groups.entrySet().stream()
        .map(group -> new MenuGroup(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  /** Whether the page is one of the group's, or below one. */
  public boolean isWithin(MenuGroup group) {
    return group.items().stream().anyMatch(entry -> pages.isAt(entry.path()));
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
