package org.tsudoi.web.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** Announcements in the secretariat's menu. */
@ApplicationScoped
class AnnouncementMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 70, "/staff/announcements", "announcement.heading", "")
            .below("page.menu.papers"));
  }
}
