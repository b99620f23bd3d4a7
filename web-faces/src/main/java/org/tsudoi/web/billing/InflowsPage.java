package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ReceiptDesk;
import org.tsudoi.core.billing.ReceiptView;
import org.tsudoi.core.billing.UnassignedDesk;
import org.tsudoi.core.billing.UnassignedView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.form.Upload;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/**
 * Files of money received: a new one in, the earlier ones, and what nobody is known to have sent.
 */
@Named("inflowsPage")
@RequestScoped
public class InflowsPage {
  private static final int SIZE = 30;
  private static final int PROBLEMS = 50;
  private static final int UNASSIGNED = 200;
  private static final int LARGEST = 21_000_000;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject ReceiptDesk desk;
  @Inject UnassignedDesk unassigned;
  private List<ReceiptView> found = List.of();

  /** Finds the page's files. */
  public void open() {
    form.labels("billing.inflow");
    found = desk.list(actor, Numbers.id(form, "before", Long.MAX_VALUE), SIZE + 1);
  }

  /** Button "read". */
  public void read() {
    Optional<Upload> upload = form.file("file");
    if (upload.isEmpty()) {
      form.reject("file", "required");
      return;
    }
    Result<Long> read = desk.read(actor, upload.get().fileName(), bytes(upload.get()));
    List<Problem> problems = read.problems();
    problems.stream().limit(PROBLEMS).forEach(problem -> form.reject(problem.at("file")));
    if (problems.size() > PROBLEMS) {
      form.reject("file", "billing.result.more", "count", problems.size() - PROBLEMS);
    }
    read.toOptional()
        .ifPresent(
            id -> {
              flash.success("billing.inflow.read-done");
              pages.go("/staff/billing/inflow?id=" + id);
            });
  }

  private static byte[] bytes(Upload upload) {
    try (InputStream in = upload.open()) {
      return in.readNBytes(LARGEST);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Whether the organization has an account to which money is transferred. */
  public boolean isPossible() {
    return desk.isPossible(actor);
  }

  /** The files of this page. */
  public List<ReceiptView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url("/staff/billing/inflows?before=" + found.get(SIZE - 1).id())
        : "";
  }

  /** Money of unknown origin, the oldest first. */
  public List<UnassignedView> getUnassigned() {
    return unassigned.list(actor, UNASSIGNED);
  }
}
