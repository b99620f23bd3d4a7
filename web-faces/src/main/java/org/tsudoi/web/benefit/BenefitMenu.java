package org.tsudoi.web.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** Benefits in the menus. */
@ApplicationScoped
class BenefitMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.OFFICE, 45, "/office/benefits", "benefit.title", ""),
        new MenuItem(Area.STAFF, 45, "/staff/benefits", "benefit.title", "")
            .below("page.menu.money"));
  }
}
