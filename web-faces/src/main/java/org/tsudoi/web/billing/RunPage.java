package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.tsudoi.api.Decision;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.BillingDesk;
import org.tsudoi.core.billing.RunDetail;
import org.tsudoi.core.billing.RunStart;
import org.tsudoi.core.billing.RunView;
import org.tsudoi.core.billing.Unprintable;
import org.tsudoi.core.job.JobView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One run: its preview, its progress, its result (P-31). */
@Named("runPage")
@RequestScoped
public class RunPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject BillingDesk desk;
  @Inject BusinessClock clock;
  private RunView run;
  private RunDetail detail;

  /** Finds the run {@code id}. */
  public void open() {
    form.labels("billing.run");
    run = desk.run(actor, Numbers.id(form, "id", 0)).orElse(null);
    if (run == null) {
      pages.refuse(404);
    }
  }

  /** Button "start". */
  public void start() {
    boolean confirmed = form.value("confirmed").equals("yes");
    done(desk.start(actor, run.id(), confirmed), "billing.run.started");
  }

  /** Button "cancel". */
  public void cancel() {
    done(desk.cancel(actor, run.id()), "billing.run.cancelled");
  }

  /** Button "resume". */
  public void resume() {
    done(desk.resume(actor, run.id()), "billing.run.resumed");
  }

  private void done(Decision decision, String told) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.info(told);
      pages.go("/staff/billing/run?id=" + run.id());
    }
  }

  /** The run. */
  public RunView getRun() {
    return run;
  }

  /** The run in parts. */
  public RunDetail getDetail() {
    if (detail == null) {
      detail = desk.detail(actor, run.id()).orElseThrow();
    }
    return detail;
  }

  /** Whether it is shown for a look before it is started. */
  public boolean isPreview() {
    return run.state().equals("PREVIEW");
  }

  /** Whether the preview is an estimate, because the base day is not over. */
  public boolean isEstimate() {
    return isPreview() && startToday() != RunStart.NOW;
  }

  /** Whether it may be started today, if need be with a confirmation. */
  public boolean isStartable() {
    return isPreview() && startToday() != RunStart.LATER;
  }

  /** Whether to start it today is to be confirmed. */
  public boolean isToConfirm() {
    return isPreview() && startToday() == RunStart.CONFIRM;
  }

  /** From when it may be started without more ado. */
  public LocalDate getFrom() {
    return run.baseDay().plusDays(1);
  }

  private RunStart startToday() {
    return run.startOn(clock.today());
  }

  /** Whether it works now. */
  public boolean isRunning() {
    return run.state().equals("RUNNING");
  }

  /** Whether it is done. */
  public boolean isDone() {
    return run.state().equals("DONE");
  }

  /** Whether its invoices are printed right now. */
  public boolean isPrinting() {
    return isDone() && desk.papers(actor, run.id()).filter(JobView::isOpen).isPresent();
  }

  /** Whether this page is to come again by itself. */
  public boolean isWaiting() {
    return isRunning() || isPrinting();
  }

  /** Units done of what works now. */
  public long getCount() {
    return isRunning() ? run.offices() : job().map(JobView::done).orElse(0L);
  }

  /** Units in all. */
  public long getExpected() {
    return isRunning()
        ? Math.max(run.previewedOffices(), run.offices())
        : Math.max(1, job().flatMap(JobView::total).orElse(run.offices()));
  }

  /** Why the work was given up; "" when it was not. */
  public String getFailure() {
    return (isDone() ? job() : desk.progress(actor, run.id()))
        .filter(job -> job.state().equals("FAILED"))
        .flatMap(JobView::failure)
        .orElse("");
  }

  /** Invoices that could not be printed. */
  public java.util.List<Unprintable> getUnprintable() {
    return isDone() ? desk.unprintable(actor, run.id()) : java.util.List.of();
  }

  private java.util.Optional<JobView> job() {
    return desk.papers(actor, run.id());
  }
}
