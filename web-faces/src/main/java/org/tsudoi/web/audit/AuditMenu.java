package org.tsudoi.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.core.access.Role;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** The audit log in the menu of the secretariat's head. */
@ApplicationScoped
class AuditMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 95, "/staff/audit", "audit.title", Role.STAFF_ADMIN.name())
            .below("page.menu.administration"));
  }
}
