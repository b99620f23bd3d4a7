package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.DebitBatchView;
import org.tsudoi.core.billing.DebitDesk;
import org.tsudoi.core.billing.DebitFile;
import org.tsudoi.core.billing.DebitItemView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.form.Upload;
import org.tsudoi.web.page.Downloads;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One batch of direct debits: its file out, the bank's answer in (FE-13). */
@Named("debitPage")
@RequestScoped
public class DebitPage {
  private static final int SIZE = 100;
  private static final int PROBLEMS = 50;
  private static final int LARGEST = 160_000_000;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Downloads downloads;
  @Inject Actor actor;
  @Inject DebitDesk desk;
  private DebitBatchView batch;
  private List<DebitItemView> found = List.of();

  /** Finds the batch {@code id}; {@code file=yes} saves its file. */
  public void open() {
    form.labels("billing.result");
    batch = desk.batch(actor, Numbers.id(form, "id", 0)).orElse(null);
    if (batch == null) {
      pages.refuse(404);
    } else if (form.value("file").equals("yes") && !form.isPosted()) {
      desk.file(actor, batch.id()).ifPresentOrElse(this::save, () -> pages.refuse(404));
    } else {
      found = desk.items(actor, batch.id(), isFailedOnly(), offset(), SIZE + 1);
    }
  }

  private void save(DebitFile file) {
    downloads.save(file.fileName(), "application/octet-stream", file.bytes());
  }

  /** Button "answer". */
  public void answer() {
    Optional<Upload> upload = form.file("answer");
    if (upload.isEmpty()) {
      form.reject("answer", "required");
      return;
    }
    Decision decision = desk.answer(actor, batch.id(), read(upload.get()));
    List<Problem> problems = decision.problems();
    problems.stream().limit(PROBLEMS).forEach(problem -> form.reject(problem.at("answer")));
    if (problems.size() > PROBLEMS) {
      form.reject("answer", "billing.result.more", "count", problems.size() - PROBLEMS);
    }
    if (decision.isAccepted()) {
      flash.success("billing.result.done");
      pages.go("/staff/billing/debit?id=" + batch.id());
    }
  }

  private static byte[] read(Upload upload) {
    try (InputStream in = upload.open()) {
      return in.readNBytes(LARGEST);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Button "cancel". */
  public void cancel() {
    Decision decision = desk.cancel(actor, batch.id());
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success("billing.debit.cancelled");
      pages.go("/staff/billing/debits");
    }
  }

  /** The batch. */
  public DebitBatchView getBatch() {
    return batch;
  }

  /** Whether the bank's answer is awaited. */
  public boolean isSent() {
    return batch.state().equals("SENT");
  }

  /** Whether the bank's answer is booked. */
  public boolean isDone() {
    return batch.state().equals("DONE");
  }

  /** Whether giving up is to be confirmed. */
  public boolean isToCancel() {
    return form.value("confirm").equals("cancel");
  }

  /** Whether only failures are shown. */
  public boolean isFailedOnly() {
    return form.value("failed").equals("yes");
  }

  /** The debits of this page. */
  public List<DebitItemView> getItems() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? address(offset() + SIZE) : "";
  }

  /** The address of the page before; "" for none. */
  public String getPrevious() {
    return offset() > 0 ? address(Math.max(0, offset() - SIZE)) : "";
  }

  private String address(int offset) {
    return pages.url(
        "/staff/billing/debit?id="
            + batch.id()
            + (isFailedOnly() ? "&failed=yes" : "")
            + "&offset="
            + offset);
  }

  private int offset() {
    return (int) Math.min(1_000_000, Numbers.id(form, "offset", 0));
  }
}
