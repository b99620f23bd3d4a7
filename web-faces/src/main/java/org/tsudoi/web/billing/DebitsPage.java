package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.DebitBatchView;
import org.tsudoi.core.billing.DebitDesk;
import org.tsudoi.core.billing.DebitPreview;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** Direct debits: what is due, a new batch, the batches so far (FE-13). */
@Named("debitsPage")
@RequestScoped
public class DebitsPage {
  private static final int SIZE = 20;
  private static final int PROBLEMS = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject DebitDesk desk;
  private List<DebitBatchView> found = List.of();
  private LocalDate day;
  private DebitPreview preview;
  private List<String> unusable;
  private List<DebitBatchView> overdue;

  /** Finds the batches and what is due. */
  public void open() {
    form.labels("billing.debit");
    day = desk.nextDay(actor);
    form.offer("day", BusinessDates.format(day));
    found = desk.batches(actor, Numbers.id(form, "before", Long.MAX_VALUE), SIZE + 1);
  }

  /** Button "create". */
  public void create() {
    Optional<LocalDate> chosen = form.accept("day", BusinessDates.parse(form.value("day")));
    if (!form.isGood()) {
      return;
    }
    Result<Long> batch = desk.create(actor, chosen.get());
    batch.problems().stream().limit(PROBLEMS).forEach(form::reject);
    if (batch.problems().size() > PROBLEMS) {
      form.reject("", "billing.result.more", "count", batch.problems().size() - PROBLEMS);
    }
    batch
        .toOptional()
        .ifPresent(
            id -> {
              flash.success("billing.debit.created");
              pages.go("/staff/billing/debit?id=" + id);
            });
  }

  /** The debit day offered. */
  public LocalDate getDay() {
    return day;
  }

  /** What a batch for that day would ask for. */
  public DebitPreview getPreview() {
    if (preview == null) {
      preview = desk.preview(actor, day);
    }
    return preview;
  }

  /** Why offices are left out, a sentence each. */
  public List<String> getUnusable() {
    if (unusable == null) {
      unusable =
          desk.unusable(actor, day).stream()
              .flatMap(account -> account.problems().stream())
              .limit(PROBLEMS)
              .map(problem -> texts.fill(problem.code(), problem.args()))
              .toList();
    }
    return unusable;
  }

  /** Batches whose answer should have been read by now. */
  public List<DebitBatchView> getOverdue() {
    if (overdue == null) {
      overdue = desk.overdue(actor);
    }
    return overdue;
  }

  /** The batches of this page. */
  public List<DebitBatchView> getBatches() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of older batches; "" for none. */
  public String getOlder() {
    return found.size() > SIZE
        ? pages.url("/staff/billing/debits?before=" + found.get(SIZE - 1).id())
        : "";
  }
}
