package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.TransferBatchView;
import org.tsudoi.core.benefit.TransferDesk;
import org.tsudoi.core.benefit.TransferPreview;
import org.tsudoi.core.benefit.TransferReleaseDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** Transfers of benefits: what waits, what cannot go, a new batch, the batches so far (OC-14). */
@Named("transfersPage")
@RequestScoped
public class TransfersPage {
  private static final int SIZE = 20;
  private static final int MOST_LEFT = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject TransferDesk desk;
  @Inject TransferReleaseDesk release;
  private LocalDate day;
  private TransferPreview preview;
  private List<TransferBatchView> found = List.of();

  /** Finds the batches and what waits. */
  public void open() {
    form.labels("benefit.transfer");
    day = desk.nextDay(actor);
    form.offer("day", BusinessDates.format(day));
    found = desk.batches(actor, Cursor.id(form, "before", Long.MAX_VALUE), SIZE + 1);
  }

  /** Button "create". */
  public void create() {
    Optional<LocalDate> chosen = form.accept("day", BusinessDates.parse(form.value("day")));
    if (!form.isGood()) {
      return;
    }
    Result<Long> batch = desk.create(actor, chosen.get());
    form.reject(batch.problems());
    batch
        .toOptional()
        .ifPresent(
            id -> {
              flash.success(
                  release.isAsked(actor)
                      ? "benefit.transfer.created-unreleased"
                      : "benefit.transfer.created");
              pages.go("/staff/benefits/transfer?id=" + id);
            });
  }

  /** The day offered. */
  public LocalDate getDay() {
    return day;
  }

  /** What a batch for that day would transfer. */
  public TransferPreview getPreview() {
    if (preview == null) {
      preview = desk.preview(actor, day);
    }
    return preview;
  }

  /** What cannot be transferred; the first of them. */
  public List<TransferPreview.Left> getLeft() {
    return getPreview().left().stream().limit(MOST_LEFT).toList();
  }

  /** Why it cannot. */
  public String why(TransferPreview.Left left) {
    return texts.fill(left.problem().code(), left.problem().args());
  }

  /** Whether the account to pay from is set. */
  public boolean isPossible() {
    return desk.isPossible(actor);
  }

  /** The batches of this page. */
  public List<TransferBatchView> getBatches() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of older batches; "" for none. */
  public String getOlder() {
    return found.size() > SIZE
        ? pages.url("/staff/benefits/transfers?before=" + found.get(SIZE - 1).id())
        : "";
  }
}
