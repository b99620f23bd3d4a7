package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.TransferBatchView;
import org.tsudoi.core.benefit.TransferDesk;
import org.tsudoi.core.benefit.TransferItemView;
import org.tsudoi.core.benefit.TransferReleaseDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One batch of transfers: its file, that it was sent, what the bank could not transfer (OC-14). */
@Named("transferPage")
@RequestScoped
public class TransferPage {
  private static final int SIZE = 100;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject TransferDesk desk;
  @Inject TransferReleaseDesk release;
  private TransferBatchView batch;
  private TransferItemView item;
  private List<TransferItemView> found = List.of();

  /** Finds the batch {@code id}, and its transfer {@code item} if one is asked for. */
  public void open() {
    form.labels("benefit.transfer");
    batch = desk.batch(actor, Cursor.id(form, "id", 0)).orElse(null);
    if (batch == null) {
      pages.refuse(404);
      return;
    }
    item = desk.item(actor, batch.id(), Cursor.id(form, "item", 0)).orElse(null);
    found = desk.items(actor, batch.id(), Cursor.id(form, "after", 0), SIZE + 1);
  }

  /** Button "send". */
  public void send() {
    end(desk.send(actor, batch.id()), "benefit.transfer.sent", here());
  }

  /** Button "release". */
  public void release() {
    end(release.release(actor, batch.id()), "benefit.transfer.released", here());
  }

  /** Whether this account may release it: another than who made it. */
  public boolean isOther() {
    return !batch.madeBy().equals(actor.account());
  }

  /** Button "cancel". */
  public void cancel() {
    end(desk.cancel(actor, batch.id()), "benefit.transfer.cancelled", "/staff/benefits/transfers");
  }

  /** Button "fail". */
  public void fail() {
    if (item == null) {
      pages.refuse(404);
      return;
    }
    end(
        desk.fail(actor, batch.id(), item.id(), form.value("reason")),
        "benefit.transfer.failed",
        here());
  }

  private void end(Decision decision, String done, String path) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(done);
      pages.go(path);
    }
  }

  private String here() {
    return "/staff/benefits/transfer?id=" + batch.id();
  }

  /** The batch. */
  public TransferBatchView getBatch() {
    return batch;
  }

  /** Whether giving up is to be confirmed. */
  public boolean isToCancel() {
    return form.value("confirm").equals("cancel");
  }

  /** The transfer that failed, whose reason is to be said; null for none. */
  public TransferItemView getItem() {
    return item;
  }

  /** The transfers of this page. */
  public List<TransferItemView> getItems() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? pages.url(here() + "&after=" + found.get(SIZE - 1).id()) : "";
  }

  /** The address of the first page; "" when this is it. */
  public String getFirst() {
    return form.value("after").isEmpty() ? "" : pages.url(here());
  }

  /** The state as its text is keyed: one that waits for its release is a state of its own here. */
  public String state(TransferBatchView shown) {
    return shown.isUnreleased() ? "UNRELEASED" : shown.state();
  }

  /** The state's look. */
  public String mark(TransferBatchView shown) {
    return switch (state(shown)) {
      case "MADE" -> "info";
      case "SENT", "UNRELEASED" -> "wait";
      case "DONE" -> "ok";
      default -> "neutral";
    };
  }
}
