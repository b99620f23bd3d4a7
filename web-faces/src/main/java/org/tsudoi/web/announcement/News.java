package org.tsudoi.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.announcement.AnnouncementDesk;
import org.tsudoi.core.announcement.AnnouncementView;
import org.tsudoi.web.access.CurrentVisit;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.route.CurrentSite;

/** Today's announcements for the reader of this page's area; {@code #{news.items}} in views. */
@Named("news")
@RequestScoped
public class News {
  private static final int SHOWN = 10;

  @Inject Pages pages;
  @Inject CurrentSite site;
  @Inject CurrentVisit visit;
  @Inject AnnouncementDesk desk;
  private List<AnnouncementView> items;

  /** Important ones first, then the newest. */
  public List<AnnouncementView> getItems() {
    if (items == null) {
      items = pages.getArea().equals("front") ? ofFrontDoor() : ofVisitor();
    }
    return items;
  }

  private List<AnnouncementView> ofFrontDoor() {
    return site.site()
        .map(entered -> desk.shown(new OrganizationId(entered.id()), SHOWN))
        .orElse(List.of());
  }

  private List<AnnouncementView> ofVisitor() {
    return visit.find().map(actor -> desk.shown(actor, SHOWN)).orElse(List.of());
  }
}
