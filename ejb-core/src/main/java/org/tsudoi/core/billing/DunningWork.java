package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.billing.DunningPaper.Printed;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.JobWork;

/**
 * Issues reminders, some offices at a time (P-32). Each office is judged when its turn comes, its
 * invoices locked: what was paid since the preview, or is held since, is left out.
 */
@ApplicationScoped
class DunningWork implements JobWork {
  static final String KIND = "dunning";
  private static final int AT_ONCE = 10;

  @Inject Database database;
  @Inject Dunnings dunnings;
  @Inject DunningPlans plans;
  @Inject DunningRuns runs;
  @Inject DunningPaper paper;
  @Inject Counters counters;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long reference) {
    return database.of(
        organization,
        handle -> {
          DunningPlan plan = plans.of(organization);
          DunningRunView run = runs.find(handle, organization, reference).orElseThrow();
          List<Long> offices =
              plan.isEmpty()
                  ? List.of()
                  : dunnings.next(handle, organization, plan, run.reached(), AT_ONCE);
          offices.forEach(each -> issue(handle, organization, plan, run.id(), new OfficeId(each)));
          return offices.isEmpty()
              ? end(handle, organization, run)
              : progress(run, run.offices() + offices.size());
        });
  }

  private static Step progress(DunningRunView run, long done) {
    return new Step(done, Math.max(done, run.expected()), false);
  }

  private Step end(Handle handle, OrganizationId organization, DunningRunView run) {
    runs.end(handle, organization, run.id(), clock.now());
    audit.note(
        Actor.system(organization),
        "dunning.issued",
        "dunning:" + run.id(),
        Map.of("count", run.notices(), "total", run.total().amount()));
    return new Step(run.offices(), run.offices(), true);
  }

  private void issue(
      Handle handle, OrganizationId organization, DunningPlan plan, long run, OfficeId office) {
    Map<Integer, List<DunningInvoice>> byStage =
        dunnings.take(handle, organization, plan, office).stream()
            .collect(
                Collectors.groupingBy(DunningInvoice::stage, TreeMap::new, Collectors.toList()));
    Yen total = Yen.ZERO;
    int notices = 0;
    for (var each : byStage.entrySet()) {
      DunningStage stage = plan.stage(each.getKey());
      if (issue(handle, organization, plan, stage, run, office, each.getValue())) {
        total = total.plus(sum(each.getValue()));
        notices++;
      }
    }
    runs.reached(handle, organization, run, office.value(), notices, total);
  }

  private static Yen sum(List<DunningInvoice> invoices) {
    return invoices.stream().map(DunningInvoice::open).collect(Yen.sum());
  }

  private boolean issue(
      Handle handle,
      OrganizationId organization,
      DunningPlan plan,
      DunningStage stage,
      long run,
      OfficeId office,
      List<DunningInvoice> invoices) {
    OfficeAddress address = OfficeAddress.of(handle, organization, office, plan.today());
    boolean onWeb = Dunnings.isOnWeb(handle, organization, office);
    boolean reachable = EmailAddress.parse(address.email()).isValid();
    DunningLetter letter =
        new DunningLetter(
            run,
            office,
            stage.number(),
            number(organization, plan.today()),
            sum(invoices),
            plan.today(),
            plan.payBy(stage),
            reachable && stage.way().mails(onWeb),
            stage.way().posts(onWeb, reachable));
    Result<Printed> printed = paper.print(organization, letter, address, invoices);
    if (!printed.isValid()) {
      runs.unprintable(handle, organization, letter, printed.problems().toString());
      return false;
    }
    long document = paper.send(organization, letter, address, printed.orElseThrow());
    runs.keep(handle, organization, letter, document, invoices);
    return true;
  }

  /** {@code D2026-000012}, counted by fiscal year of issue. */
  private String number(OrganizationId organization, LocalDate issued) {
    int year = FiscalYear.containing(issued).year();
    return String.format(
        Locale.ROOT, "D%d-%06d", year, counters.next(organization, "dunning-" + year));
  }
}
