package org.tsudoi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.BillingDesk;
import org.tsudoi.core.billing.DebitDesk;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.QueueDesk;
import org.tsudoi.core.mail.OutboxDesk;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Views;

/** The secretariat's first page (事務局トップ): what waits. */
@Named("staffHome")
@RequestScoped
public class StaffHome {
  private static final int LOOKED_AT = 50;

  @Inject Actor actor;
  @Inject CurrentSite site;
  @Inject Views views;
  @Inject QueueDesk queue;
  @Inject BillingDesk billing;
  @Inject DebitDesk debits;
  @Inject OutboxDesk outbox;
  private List<Task> tasks = List.of();

  /** Counts what has a page. */
  public void open() {
    Map<FilingState, Long> filings = queue.counts(actor);
    tasks =
        Stream.of(
                new Task("home.filed", count(filings, FilingState.FILED), "/staff/filings"),
                new Task(
                    "home.paper-awaited",
                    count(filings, FilingState.PAPER_AWAITED),
                    "/staff/filings?state=PAPER_AWAITED"),
                new Task("home.previews", previews(), "/staff/billing"),
                new Task("home.debits", debits(), "/staff/billing/debits"),
                new Task(
                    "home.debits-overdue", debits.overdue(actor).size(), "/staff/billing/debits"),
                new Task("home.mails", outbox.failed(actor), "/staff/outbox?state=FAILED"))
            .filter(task -> views.has(site.site().orElseThrow(), task.path()))
            .toList();
  }

  private static long count(Map<FilingState, Long> filings, FilingState state) {
    return filings.getOrDefault(state, 0L);
  }

  private long previews() {
    return billing.runs(actor, Long.MAX_VALUE, LOOKED_AT).stream()
        .filter(run -> run.state().equals("PREVIEW"))
        .count();
  }

  private long debits() {
    return debits.batches(actor, Long.MAX_VALUE, LOOKED_AT).stream()
        .filter(batch -> batch.state().equals("SENT"))
        .count();
  }

  /** What waits. */
  public List<Task> getTasks() {
    return tasks;
  }
}
