package org.tsudoi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.route.CurrentSite;

/** The plugin's own pages in the main menu, after core's. */
@ApplicationScoped
class PluginMenu implements MenuSource {
  private static final int AFTER_CORE = 1000;

  @Inject CurrentSite current;

  @Override
  public List<MenuItem> entries() {
    return current
        .site()
        .map(site -> site.menu().stream().map(PluginMenu::item).toList())
        .orElse(List.of());
  }

  private static MenuItem item(MenuEntry entry) {
    String path = "/" + entry.audience().path() + "/" + entry.path();
    Area area = Area.valueOf(entry.audience().name());
    MenuItem item = new MenuItem(area, AFTER_CORE, path, entry.label(), "");
    return area == Area.STAFF ? item.below("page.menu.program") : item;
  }
}
