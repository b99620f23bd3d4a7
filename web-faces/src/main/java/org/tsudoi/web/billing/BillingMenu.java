package org.tsudoi.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** Billing in the menus. */
@ApplicationScoped
class BillingMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 40, "/staff/billing", "billing.title", "")
            .below("page.menu.money"),
        new MenuItem(Area.OFFICE, 40, "/office/payments", "billing.monitor.title", ""));
  }
}
