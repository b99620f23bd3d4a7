package org.tsudoi.web.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** Filings in the menus. */
@ApplicationScoped
class FilingMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.OFFICE, 0, "/office", "filing.menu.home", ""),
        new MenuItem(Area.OFFICE, 10, "/office/filings", "filing.menu.office", ""),
        new MenuItem(Area.STAFF, 0, "/staff", "filing.menu.home", ""),
        new MenuItem(Area.STAFF, 10, "/staff/filings", "filing.menu.queue", ""));
  }
}
