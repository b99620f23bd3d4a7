package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.page.MenuSource;
import org.tsudoi.web.route.Area;

/** The member's pages in the menus, and the secretariat's check of cards. */
@ApplicationScoped
class MemberPageMenu implements MenuSource {
  @Override
  public List<MenuItem> entries() {
    return List.of(
        new MenuItem(Area.MEMBER, 10, "/member/card", "memberpage.card.title", ""),
        new MenuItem(Area.MEMBER, 20, "/member/benefits", "memberpage.benefits", ""),
        new MenuItem(Area.MEMBER, 60, "/member/documents", "memberpage.documents", ""),
        new MenuItem(Area.MEMBER, 80, "/member/address", "memberpage.address.title", ""));
  }
}
