package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.csv.CsvEncoding;
import org.tsudoi.core.csv.CsvExport;
import org.tsudoi.core.member.ImportDesk;
import org.tsudoi.core.member.ImportProblem;
import org.tsudoi.core.member.ImportView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Download;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** One import: how far it is, what is wrong with which row, and the decision (P-11). */
@Named("importPage")
@RequestScoped
public class ImportPage {
  private static final int LINES = 100;
  private static final int EXPORTED_AT_ONCE = 1_000;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject ImportDesk desk;
  private ImportView view;

  /** A problem in words. */
  public record Line(long line, String column, String typed, String reason) {}

  /** Shows the import, or sends its problems as a file. */
  public void open() {
    Optional<ImportView> found = number("id").flatMap(id -> desk.find(actor, id));
    if (found.isEmpty()) {
      pages.refuse(404);
      return;
    }
    view = found.get();
    if (!form.value("export").isEmpty()) {
      export();
    }
  }

  /** Button "load": the good rows. */
  public void load() {
    end(desk.load(actor, view.id()), "member.import-loading");
  }

  /** Button "discard": nothing. */
  public void discard() {
    end(desk.discard(actor, view.id()), "member.import-discarded");
  }

  private void end(Decision decision, String done) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.info(done);
      pages.go("/staff/imports/detail?id=" + view.id());
    }
  }

  private void export() {
    Download.csv(
        texts.get("member.import-problems-file", "id", Long.toString(view.id())),
        form.value("export").equals("utf-8") ? CsvEncoding.UTF_8 : CsvEncoding.SHIFT_JIS,
        List.of(texts.get("member.import-problems-columns").split(",")),
        this::write);
  }

  private void write(CsvExport csv) {
    long after = 0;
    List<ImportProblem> next = desk.problems(actor, view.id(), after, EXPORTED_AT_ONCE);
    while (!next.isEmpty()) {
      next.stream()
          .map(this::line)
          .forEach(line -> csv.row(line.line(), line.column(), line.typed(), line.reason()));
      after = next.get(next.size() - 1).line();
      next = desk.problems(actor, view.id(), after, EXPORTED_AT_ONCE);
    }
  }

  /** The import. */
  public ImportView getView() {
    return view;
  }

  /** The problems of this page. */
  public List<Line> getProblems() {
    return desk.problems(actor, view.id(), number("after").orElse(0L), LINES).stream()
        .map(this::line)
        .toList();
  }

  /** The address of the page after; "" on the last. */
  public String getNext() {
    List<ImportProblem> here =
        desk.problems(actor, view.id(), number("after").orElse(0L), LINES + 1);
    long lines = here.stream().map(ImportProblem::line).distinct().count();
    return lines <= LINES
        ? ""
        : pages.url(
            "/staff/imports/detail?id="
                + view.id()
                + "&after="
                + here.stream()
                    .map(ImportProblem::line)
                    .distinct()
                    .skip(LINES - 1L)
                    .findFirst()
                    .get());
  }

  /** Which step of the procedure it is at, from 1. */
  public int getStep() {
    return switch (view.state()) {
      case "CHECKING" -> 2;
      case "CHECKED" -> 3;
      case "LOADING" -> 4;
      default -> 5;
    };
  }

  private Line line(ImportProblem problem) {
    Map<String, Object> args = new HashMap<>(problem.reason().args());
    args.put(
        "label",
        problem.columnName().isEmpty() ? texts.get("member.import-row") : problem.columnName());
    return new Line(
        problem.line(),
        problem.columnName(),
        problem.typed(),
        texts.fill(problem.reason().code(), args));
  }

  private Optional<Long> number(String name) {
    String digits = form.value(name);
    return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }
}
