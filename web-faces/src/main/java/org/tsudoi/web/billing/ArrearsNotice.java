package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.ArrearsView;
import org.tsudoi.web.page.Show;
import org.tsudoi.web.text.Texts;

/** Why services are stopped, or that a bill is past due, told to the office (FE-11). */
@Named("arrearsNotice")
@RequestScoped
public class ArrearsNotice {
  @Inject Actor actor;
  @Inject ArrearsDesk desk;
  @Inject Texts texts;
  @Inject Show show;
  private List<ArrearsView> late;

  /** What is past due at the account's offices. */
  public List<ArrearsView> getLate() {
    if (late == null) {
      late = actor.offices().stream().sorted().flatMap(o -> desk.of(actor, o).stream()).toList();
    }
    return late;
  }

  /** Whether this office's services are stopped. */
  public boolean stopped(ArrearsView office) {
    return desk.areServicesStopped(actor, office.office());
  }

  /** Why, in words. */
  public String why(ArrearsView office) {
    return texts.get(
        stopped(office) ? "billing.notice.stopped-why" : "billing.notice.late-why",
        "cycles",
        office.cycles(),
        "since",
        show.day(office.since()),
        "amount",
        show.yen(office.amount()));
  }

  /** Whether the office has to be named, as the account covers several. */
  public boolean isSeveral() {
    return actor.offices().size() > 1;
  }
}
