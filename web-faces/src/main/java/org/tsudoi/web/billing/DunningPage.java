package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.DunningDesk;
import org.tsudoi.core.billing.DunningDue;
import org.tsudoi.core.billing.DunningLeftOut;
import org.tsudoi.core.billing.DunningRunView;
import org.tsudoi.core.billing.DunningStage;
import org.tsudoi.core.billing.DunningTotal;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** Who comes to which stage of dunning today, who is left out, and the issue (P-32). */
@Named("dunningPage")
@RequestScoped
public class DunningPage {
  private static final int SIZE = 100;
  private static final int RUNS = 5;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject DunningDesk desk;
  private List<DunningStage> stages = List.of();
  private Map<Integer, DunningTotal> totals = Map.of();
  private List<DunningDue> due = List.of();
  private List<DunningLeftOut> leftOut = List.of();
  private List<DunningRunView> runs = List.of();

  /** Finds the page's offices. */
  public void open() {
    stages = desk.stages(actor);
    totals =
        desk.totals(actor).stream()
            .collect(Collectors.toMap(DunningTotal::stage, Function.identity()));
    runs = desk.runs(actor, RUNS);
    String after = form.value("after");
    int stage = (int) Math.min(99, Numbers.id(form, "stage", 0));
    if (isLeftOutShown()) {
      leftOut = desk.leftOut(actor, after, form.value("reason"), stage, SIZE + 1);
    } else {
      due = desk.due(actor, after, stage, SIZE + 1);
    }
  }

  /** Button "issue". */
  public void issue() {
    Result<Long> run = desk.issue(actor);
    form.reject(run.problems());
    if (run.isValid()) {
      flash.info("billing.dunning.started");
      pages.go("/staff/billing/dunning-run?id=" + run.orElseThrow());
    }
  }

  /** Whether those that get nothing are shown. */
  public boolean isLeftOutShown() {
    return form.value("show").equals("left-out");
  }

  /** The stages. */
  public List<DunningStage> getStages() {
    return stages;
  }

  /** How much comes to a stage today. */
  public DunningTotal total(DunningStage stage) {
    return totals.getOrDefault(stage.number(), new DunningTotal(stage.number(), 0, 0, Yen.ZERO));
  }

  /** How many letters would be issued today. */
  public long getLetters() {
    return totals.values().stream().mapToLong(DunningTotal::offices).sum();
  }

  /** How much they would ask for. */
  public Yen getAmount() {
    return totals.values().stream().map(DunningTotal::amount).collect(Yen.sum());
  }

  /** How much came in that is nobody's yet. */
  public long getUnsettled() {
    return desk.unsettled(actor);
  }

  /** The run that goes on, or null. */
  public DunningRunView getOpenRun() {
    return runs.stream().filter(DunningRunView::isOpen).findFirst().orElse(null);
  }

  /** The latest runs. */
  public List<DunningRunView> getRuns() {
    return runs;
  }

  /** The offices of this page that come to a stage. */
  public List<DunningDue> getDue() {
    return due.stream().limit(SIZE).toList();
  }

  /** How the letter reaches the office; the key of a text. */
  public String way(DunningDue office) {
    return stages.get(office.stage() - 1).way().reaches(office.onWeb(), !office.email().isBlank());
  }

  /** The offices of this page that get nothing. */
  public List<DunningLeftOut> getLeftOut() {
    return leftOut.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    if (due.size() > SIZE) {
      DunningDue last = due.get(SIZE - 1);
      return address("", last.officeNumber(), last.stage());
    }
    if (leftOut.size() > SIZE) {
      DunningLeftOut last = leftOut.get(SIZE - 1);
      String shown = "&show=left-out&reason=" + last.reason();
      return address(shown, last.officeNumber(), last.stage());
    }
    return "";
  }

  private String address(String shown, String number, int stage) {
    return pages.url(
        "/staff/billing/dunning?stage=" + stage + "&after=" + pages.encode(number) + shown);
  }
}
