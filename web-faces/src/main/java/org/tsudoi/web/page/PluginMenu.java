package org.tsudoi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/**
 * The plugin's own pages in the main menu, after core's; where there is no register the plugin's
 * are the work, and go before what is left of core's.
 */
@ApplicationScoped
class PluginMenu implements MenuSource {
  private static final int AFTER_CORE = 1000;
  private static final int AFTER_HOME = 5;

  @Inject CurrentSite current;

  @Override
  public List<MenuItem> entries() {
    return current
        .site()
        .map(site -> site.menu().stream().map(entry -> item(site, entry)).toList())
        .orElse(List.of());
  }

  private static MenuItem item(Site site, MenuEntry entry) {
    int order = site.keepsRegister() ? AFTER_CORE : AFTER_HOME;
    String path = "/" + entry.audience().path() + "/" + entry.path();
    Area area = Area.valueOf(entry.audience().name());
    MenuItem item = new MenuItem(area, order, path, entry.label(), "");
    return area == Area.STAFF ? item.below("page.menu.program") : item;
  }
}
