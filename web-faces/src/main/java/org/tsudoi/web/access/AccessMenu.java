package org.tsudoi.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.core.access.Role;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** Accounts in the menus. */
@ApplicationScoped
class AccessMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 90, "/staff/accounts", "access.accounts.title", "")
            .below("page.menu.administration"),
        new MenuItem(
            Area.OFFICE,
            90,
            "/office/accounts",
            "access.accounts.title",
            Role.OFFICE_ADMIN.name()));
  }
}
