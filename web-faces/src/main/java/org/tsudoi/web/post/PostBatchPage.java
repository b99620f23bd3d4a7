package org.tsudoi.web.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.LabelSheet;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.job.JobView;
import org.tsudoi.core.post.PostBatch;
import org.tsudoi.core.post.PostDesk;
import org.tsudoi.core.post.PostLetter;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Downloads;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** A batch: its file to print, its address labels, and marking it as posted. */
@Named("postBatchPage")
@RequestScoped
public class PostBatchPage {
  private static final int SIZE = 100;
  private static final String PDF = "application/pdf";

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject PostDesk desk;
  @Inject Downloads downloads;
  @Inject BusinessClock clock;
  private PostBatch batch;
  private Optional<JobView> job = Optional.empty();
  private List<PostLetter> letters = List.of();

  /** Shows the batch, or its file with {@code ?file=print}, or its labels with {@code labels}. */
  public void open() {
    form.labels("post.batch");
    Optional<PostBatch> found = desk.batch(actor, Cursor.id(form, "id", 0));
    if (found.isEmpty()) {
      pages.refuse(404);
      return;
    }
    batch = found.get();
    form.offer("first", "1").offer("day", BusinessDates.format(clock.today()));
    if (form.value("file").equals("print")) {
      print();
    } else if (form.value("file").equals("labels")) {
      labels();
    }
  }

  private void print() {
    if (batch.state() != PostBatch.State.READY) {
      pages.refuse(404);
      return;
    }
    downloads.show(
        "post-" + batch.id() + ".pdf",
        PDF,
        batch.size(),
        piece -> desk.piece(actor, batch.id(), piece).orElse(null));
  }

  private void labels() {
    String typed = form.value("first").strip();
    int first = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    Result<Pdf> labels = desk.labels(actor, batch.id(), first);
    form.reject(labels.problems());
    labels
        .toOptional()
        .ifPresent(pdf -> downloads.show("labels-" + batch.id() + ".pdf", PDF, pdf.bytes()));
  }

  /** Button "posted". */
  public void posted() {
    Optional<LocalDate> day = form.accept("day", BusinessDates.parse(form.value("day")));
    day.ifPresent(posted -> end(desk.posted(actor, batch.id(), posted), "post.batch.now-posted"));
  }

  /** Button "dissolve". */
  public void dissolve() {
    end(desk.dissolve(actor, batch.id()), "post.batch.now-dissolved");
  }

  /** Button "resume". */
  public void resume() {
    desk.resume(actor, batch.id());
    pages.go("/staff/post/batch?id=" + batch.id());
  }

  private void end(Decision decision, String said) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(said, "count", batch.documents());
      pages.go("/staff/post");
    } else {
      batch = desk.batch(actor, batch.id()).orElse(batch);
    }
  }

  /** The batch. */
  public PostBatch getBatch() {
    return batch;
  }

  /** Whether its file is being made. */
  public boolean isMaking() {
    return batch.state() == PostBatch.State.MAKING && job().map(JobView::isOpen).orElse(true);
  }

  /** Whether its file can be opened. */
  public boolean isReady() {
    return batch.state() == PostBatch.State.READY;
  }

  /** Whether making the file was given up. */
  public boolean isFailed() {
    return batch.state() == PostBatch.State.FAILED;
  }

  /** Documents done. */
  public long getDone() {
    return job().map(JobView::done).orElse(0L);
  }

  private Optional<JobView> job() {
    if (job.isEmpty()) {
      job = desk.progress(actor, batch.id());
    }
    return job;
  }

  /** Documents of this page. */
  public List<PostLetter> getLetters() {
    if (letters.isEmpty()) {
      letters = desk.letters(actor, batch.id(), offset(), SIZE + 1);
    }
    return letters.stream().limit(SIZE).toList();
  }

  private int offset() {
    return (int) Math.min(Cursor.id(form, "from", 0), Integer.MAX_VALUE / 2);
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    getLetters();
    return letters.size() > SIZE ? page(offset() + SIZE) : "";
  }

  /** The address of the page before; "" for none. */
  public String getPrevious() {
    return offset() == 0 ? "" : page(Math.max(0, offset() - SIZE));
  }

  private String page(int from) {
    return pages.url("/staff/post/batch?id=" + batch.id() + "&from=" + from);
  }

  /** The label sheet. */
  public LabelSheet getSheet() {
    return desk.sheet(actor);
  }

  /** What labels are printed on, and how many sheets of them when the first label is used. */
  public String getLabelsText() {
    LabelSheet sheet = getSheet();
    return texts.get(
        "post.batch.labels-text",
        "columns",
        sheet.columns(),
        "rows",
        sheet.rows(),
        "count",
        sheet.count(),
        "sheets",
        (batch.offices() + sheet.count() - 1) / sheet.count());
  }
}
