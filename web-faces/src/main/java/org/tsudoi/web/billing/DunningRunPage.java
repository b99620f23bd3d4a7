package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.DunningDesk;
import org.tsudoi.core.billing.DunningNotice;
import org.tsudoi.core.billing.DunningRunView;
import org.tsudoi.core.billing.Unprintable;
import org.tsudoi.core.job.JobView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One issue of reminders: how far it is, what was issued to whom (P-32). */
@Named("dunningRunPage")
@RequestScoped
public class DunningRunPage {
  private static final int SIZE = 100;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject DunningDesk desk;
  private DunningRunView run;
  private List<DunningNotice> found = List.of();

  /** Finds the run {@code id}. */
  public void open() {
    run = desk.run(actor, Numbers.id(form, "id", 0)).orElse(null);
    if (run == null) {
      pages.refuse(404);
    } else {
      found = desk.notices(actor, run.id(), Numbers.id(form, "after", 0), SIZE + 1);
    }
  }

  /** Button "resume". */
  public void resume() {
    Decision decision = desk.resume(actor, run.id());
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.info("billing.run.resumed");
      pages.go("/staff/billing/dunning-run?id=" + run.id());
    }
  }

  /** The run. */
  public DunningRunView getRun() {
    return run;
  }

  /** Why it was given up; "" when it was not. */
  public String getFailure() {
    return run.isOpen()
        ? desk.work(actor, run.id())
            .filter(job -> !job.isOpen())
            .flatMap(JobView::failure)
            .orElse("")
        : "";
  }

  /** The letters of this page. */
  public List<DunningNotice> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** What could not be printed. */
  public List<Unprintable> getUnprintable() {
    return desk.unprintable(actor, run.id());
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url(
            "/staff/billing/dunning-run?id=" + run.id() + "&after=" + found.get(SIZE - 1).id())
        : "";
  }
}
