package org.tsudoi.web.manual;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** The manuals in the menus, last. */
@ApplicationScoped
class ManualMenu implements MenuSource {
  private static final int LAST = 99;

  @Override
  public List<MenuItem> entries() {
    return Stream.of(Area.OFFICE, Area.MEMBER, Area.STAFF)
        .map(area -> new MenuItem(area, LAST, "/" + area.folder() + "/manual", "manual.menu", ""))
        .toList();
  }
}
