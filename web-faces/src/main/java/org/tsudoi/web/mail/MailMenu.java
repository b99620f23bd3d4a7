package org.tsudoi.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** The outbox in the secretariat's menu. */
@ApplicationScoped
class MailMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 80, "/staff/outbox", "mail.title", "").below("page.menu.papers"));
  }
}
