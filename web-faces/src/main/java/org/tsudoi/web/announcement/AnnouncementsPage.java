package org.tsudoi.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.announcement.AnnouncementDesk;
import org.tsudoi.core.announcement.AnnouncementView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** All announcements, for the secretariat. */
@Named("announcementsPage")
@RequestScoped
public class AnnouncementsPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject BusinessClock clock;
  @Inject AnnouncementDesk desk;
  private List<AnnouncementView> found = List.of();

  /** Lists. */
  public void open() {
    found = desk.list(actor, Cursor.id(form, "before", Long.MAX_VALUE), SIZE + 1);
  }

  /** The announcements of this page. */
  public List<AnnouncementView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** Where it stands today: COMING, SHOWN, OVER or WITHDRAWN. */
  public String phase(AnnouncementView row) {
    return row.phase(clock.today()).name();
  }

  /** How that is marked. */
  public String mark(AnnouncementView row) {
    return switch (row.phase(clock.today())) {
      case SHOWN -> "ok";
      case COMING -> "wait";
      default -> "neutral";
    };
  }

  /** Whom it is for, in words. */
  public String readers(AnnouncementView row) {
    return texts
        .spelling()
        .list(
            row.readers().stream()
                .map(readers -> texts.get("announcement.readers." + readers))
                .toList());
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url("/staff/announcements?before=" + found.get(SIZE - 1).id())
        : "";
  }

  /** The address of the first page; "" when this is it. */
  public String getFirst() {
    return form.value("before").isEmpty() ? "" : pages.url("/staff/announcements");
  }
}
