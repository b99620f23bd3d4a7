package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.BillingDesk;
import org.tsudoi.core.billing.RunKind;
import org.tsudoi.core.billing.RunStart;
import org.tsudoi.core.billing.RunView;
import org.tsudoi.core.billing.UnbilledHeads;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** Billing's first page: what comes next, a preview, the latest runs (P-31). */
@Named("billingHomePage")
@RequestScoped
public class BillingHomePage {
  private static final int SIZE = 20;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject BillingDesk desk;
  @Inject BusinessClock clock;
  private List<RunView> found = List.of();
  private List<UnbilledHeads> unbilled;
  private Cycle current;
  private Cycle due;

  /** Finds the latest runs and the cycle to bill. */
  public void open() {
    form.labels("billing.run");
    current = desk.cycle(actor, clock.month());
    due = desk.due(actor);
    form.offer("kind", RunKind.CONTINUING).offer("month", texts.spelling().typed(due.first()));
    found = desk.runs(actor, Numbers.id(form, "before", Long.MAX_VALUE), SIZE + 1);
  }

  /** Button "preview". */
  public void preview() {
    Optional<BusinessMonth> month = form.accept("month", BusinessMonth.parse(form.value("month")));
    Optional<RunKind> kind =
        Arrays.stream(RunKind.values())
            .filter(each -> each.name().equals(form.value("kind")))
            .findFirst();
    if (kind.isEmpty()) {
      form.reject("kind", "choose");
    }
    if (!form.isGood()) {
      return;
    }
    Result<Long> run = desk.preview(actor, kind.get(), month.get());
    form.reject(run.problems());
    run.toOptional().ifPresent(id -> pages.go("/staff/billing/run?id=" + id));
  }

  /** The kinds of runs to choose from. */
  public List<Field.Option> getKinds() {
    return Arrays.stream(RunKind.values())
        .map(kind -> new Field.Option(kind.name(), texts.get("billing.kind." + kind)))
        .toList();
  }

  /** The cycle of this month. */
  public Cycle getCurrent() {
    return current;
  }

  /** The cycle whose continuing fee is to be billed next. */
  public Cycle getDue() {
    return due;
  }

  /** From when it may be billed; null when that is today. */
  public LocalDate getFrom() {
    return desk.startOf(actor, due) == RunStart.NOW ? null : due.baseDay().plusDays(1);
  }

  /** Billed cycles in which somebody is not charged yet. */
  public List<UnbilledHeads> getUnbilled() {
    if (unbilled == null) {
      unbilled = desk.unbilled(actor);
    }
    return unbilled;
  }

  /** The latest runs. */
  public List<RunView> getRuns() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of older runs; "" for none. */
  public String getOlder() {
    return found.size() > SIZE
        ? pages.url("/staff/billing?before=" + found.get(SIZE - 1).id())
        : "";
  }
}
