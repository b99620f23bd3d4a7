package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.grant.GrantDesk;
import org.tsudoi.plugin.schoolcoupon.grant.RunState;
import org.tsudoi.plugin.schoolcoupon.grant.Runs;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** Grant runs (付与): {@code /staff/grants}. SC-1, SC-45 */
@Named("couponGrants")
@RequestScoped
public class GrantsPage {
  private static final int PAGE = 30;

  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject GrantDesk desk;
  @Inject Runs runs;
  private List<RunState> rows;

  /** Button "grant now". */
  public void start() {
    Result<Long> run = desk.start(page.visitor());
    page.reject(run.problems());
    if (run.isValid()) {
      page.success("grants.started");
      page.go("/staff/grants");
    }
  }

  /** Button "go on" of a run that stopped. */
  public void resume() {
    String id = page.value("run");
    Decision resumed = desk.resume(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
    page.reject(resumed.problems());
    if (resumed.isAccepted()) {
      page.success("grants.started");
      page.go("/staff/grants");
    }
  }

  /** Runs, the latest first. */
  public List<RunState> getRows() {
    return found().stream().limit(PAGE).toList();
  }

  private List<RunState> found() {
    if (rows == null) {
      String before = page.value("before");
      rows =
          runs.before(
              before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE, PAGE + 1);
    }
    return rows;
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return found().size() > PAGE ? "/staff/grants?before=" + rows.get(PAGE - 1).id() : "";
  }

  /** Whether one goes on. */
  public boolean isRunning() {
    return found().stream().anyMatch(run -> run.state().equals("RUNNING"));
  }

  /** What is offered. */
  public List<Offer> getOffers() {
    return ((HasOffers) current.program(page.language())).offers().all();
  }

  /** The fiscal year of today. */
  public FiscalYear getYear() {
    return FiscalYear.containing(clock.today());
  }
}
