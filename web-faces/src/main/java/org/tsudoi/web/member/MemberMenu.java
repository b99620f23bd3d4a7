package org.tsudoi.web.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** The register in the menus. */
@ApplicationScoped
class MemberMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.STAFF, 20, "/staff/members", "member.menu", "")
            .below("page.menu.register"),
        new MenuItem(Area.STAFF, 30, "/staff/offices", "member.menu-offices", "")
            .below("page.menu.register"),
        new MenuItem(Area.STAFF, 35, "/staff/imports", "member.menu-imports", "")
            .below("page.menu.register"),
        new MenuItem(Area.OFFICE, 20, "/office/members", "member.menu-own", ""),
        new MenuItem(Area.OFFICE, 30, "/office/profile", "member.menu-office", ""));
  }
}
