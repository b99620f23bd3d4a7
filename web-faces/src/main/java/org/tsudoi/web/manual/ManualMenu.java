package org.tsudoi.web.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.page.ManualEntry;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** The manuals in the menus, last. */
@ApplicationScoped
class ManualMenu implements MenuSource {
  private static final int LAST = 99;

  @Inject CurrentSite site;

  @Override
  public List<MenuItem> entries() {
    return Stream.concat(
            Stream.of(Area.OFFICE, Area.MEMBER, Area.STAFF)
                .map(area -> item(area, "manual", "manual.menu")),
            ofPlugin())
        .toList();
  }

  private Stream<MenuItem> ofPlugin() {
    return site.site().map(Site::manuals).orElse(List.of()).stream()
        .filter(ManualEntry::isForStaff)
        .map(manual -> item(Area.STAFF, "manuals/" + manual.name(), manual.label()));
  }

  private static MenuItem item(Area area, String page, String label) {
    return new MenuItem(area, LAST, "/" + area.folder() + "/" + page, label, "");
  }
}
