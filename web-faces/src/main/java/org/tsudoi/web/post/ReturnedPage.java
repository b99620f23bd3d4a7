package org.tsudoi.web.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.post.ReturnDesk;
import org.tsudoi.core.post.ReturnedPost;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** Post that came back (郵便の戻り): the list of open ones, and noting and clearing it for an office. */
@Named("returnedPage")
@RequestScoped
public class ReturnedPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject RegisterDesk register;
  @Inject ReturnDesk desk;
  @Inject BusinessClock clock;
  private List<ReturnedPost> found = List.of();
  private OfficeView office;

  /** Lists what is open. */
  public void list() {
    found = desk.open(actor, Cursor.id(form, "after", 0), SIZE + 1);
  }

  /** The form of one office. */
  public void open() {
    form.labels("post.return");
    form.offer("day", BusinessDates.format(clock.today()));
    OfficeId.parse(form.value("id"))
        .toOptional()
        .flatMap(id -> register.office(actor, id, clock.today()))
        .ifPresentOrElse(view -> office = view, () -> pages.refuse(404));
  }

  /** Button "note". */
  public void note() {
    Optional<LocalDate> day = form.accept("day", BusinessDates.parse(form.value("day")));
    Optional<ReturnedPost.Reason> reason =
        Stream.of(ReturnedPost.Reason.values())
            .filter(each -> each.name().equals(form.value("reason")))
            .findFirst();
    if (reason.isEmpty()) {
      form.reject("reason", "choose");
    }
    if (form.isGood()) {
      end(
          desk.note(actor, office.id(), day.get(), reason.get(), form.value("note")),
          "post.return.noted");
    }
  }

  /** Button "clear". */
  public void clear() {
    end(desk.clear(actor, office.id(), form.value("note")), "post.return.now-cleared");
  }

  private void end(Decision decision, String said) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(said);
      pages.go("/staff/offices/detail?id=" + office.id());
    }
  }

  /** The office. */
  public OfficeView getOffice() {
    return office;
  }

  /** Why it can have come back. */
  public List<Field.Option> getReasons() {
    return Arrays.stream(ReturnedPost.Reason.values())
        .map(reason -> new Field.Option(reason.name(), texts.get("post.return.reason." + reason)))
        .toList();
  }

  /** What came back from an office, newest first. */
  public List<ReturnedPost> of(OfficeId id) {
    return desk.of(actor, id);
  }

  /** Whether something of the office's is open. */
  public boolean waits(OfficeId id) {
    return of(id).stream().anyMatch(ReturnedPost::isOpen);
  }

  /** What is open, on this page. */
  public List<ReturnedPost> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url("/staff/post/returned?after=" + found.get(SIZE - 1).id())
        : "";
  }

  /** Whole days since. */
  public long days(ReturnedPost post) {
    return post.returnedOn().until(clock.today(), java.time.temporal.ChronoUnit.DAYS);
  }
}
