package org.tsudoi.web.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** The list to be posted in the secretariat's menu. */
@ApplicationScoped
class PostMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 62, "/staff/post", "post.title", "").below("page.menu.papers"));
  }
}
