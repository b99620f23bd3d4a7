package org.tsudoi.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** Documents in the menus. */
@ApplicationScoped
class DocumentMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 60, "/staff/documents", "document.title", "")
            .below("page.menu.papers"),
        new MenuItem(Area.OFFICE, 60, "/office/documents", "document.title", ""));
  }
}
