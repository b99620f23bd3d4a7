package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.billing.FeeSchedule.ChargeLine;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.billing.JoiningCharges.Charged;
import org.tsudoi.core.database.Database;

/** Shows a run in parts: before it is started from the register, then from its invoices. */
@ApplicationScoped
class RunDetails {
  private static final int LARGEST = 10;
  private static final String NAMED =
      " select t.office, o.number, coalesce(f.name, '') as name, t.heads, t.total from top t"
          + " join office o on o.organization = :organization and o.id = t.office"
          + " left join office_facts f on f.organization = :organization and f.office = t.office"
          + " and f.valid_to = 'infinity' order by t.total desc, o.number";
  private static final String BILLED_LARGEST =
      "with top as (select office, total, (select coalesce(max(quantity), 0)::bigint"
          + " from invoice_line l where l.organization = i.organization and l.invoice = i.id)"
          + " as heads from invoice i where organization = :organization and run = :run"
          + " order by total desc, office limit :limit)"
          + NAMED;
  private static final String BILLED =
      "select l.category, l.item, l.explanation, l.unit, sum(l.quantity) as heads,"
          + " sum(l.amount)::bigint as total from invoice i"
          + " join invoice_line l on l.organization = i.organization and l.invoice = i.id"
          + " where i.organization = :organization and i.run = :run"
          + " group by 1, 2, 3, 4 order by 1, 2 desc, 3";

  @Inject Database database;
  @Inject Planning planning;
  @Inject ContinuingCharges continuing;
  @Inject JoiningCharges joining;

  RunDetail of(OrganizationId organization, RunView run) {
    if (!run.state().equals("PREVIEW")) {
      return billed(organization, run);
    }
    RunPlan plan = planning.plan(organization, run.kind(), BusinessMonth.of(run.firstMonth()));
    return run.kind() == RunKind.CONTINUING
        ? continuing.detail(organization, plan, LARGEST)
        : joining(organization, plan);
  }

  private RunDetail billed(OrganizationId organization, RunView run) {
    return database.of(
        organization,
        handle ->
            new RunDetail(
                handle
                    .createQuery(BILLED)
                    .bind("organization", organization)
                    .bind("run", run.id())
                    .mapTo(CategoryTotal.class)
                    .list(),
                handle
                    .createQuery(BILLED_LARGEST)
                    .bind("organization", organization)
                    .bind("run", run.id())
                    .bind("limit", LARGEST)
                    .mapTo(OfficeTotal.class)
                    .list()));
  }

  private RunDetail joining(OrganizationId organization, RunPlan plan) {
    List<Charged> all = joining.preview(organization, BusinessMonth.of(plan.firstMonth()));
    Map<OfficeId, Yen> totals = new LinkedHashMap<>();
    Map<OfficeId, Long> heads = new LinkedHashMap<>();
    Map<String, CategoryTotal> lines = new LinkedHashMap<>();
    for (Charged charged : all) {
      totals.merge(charged.group().office(), charged.total(), Yen::plus);
      heads.merge(charged.group().office(), (long) charged.heads(), Long::sum);
      charged.lines().forEach(line -> add(lines, charged, line));
    }
    return new RunDetail(List.copyOf(lines.values()), largest(organization, plan, totals, heads));
  }

  private static void add(Map<String, CategoryTotal> lines, Charged charged, ChargeLine line) {
    String category = charged.group().category();
    lines.merge(
        category + line.explanation() + line.unit(),
        new CategoryTotal(
            category, line.item(), line.explanation(), line.unit(), line.quantity(), line.amount()),
        (a, b) ->
            new CategoryTotal(
                a.category(),
                a.item(),
                a.explanation(),
                a.unit(),
                a.heads() + b.heads(),
                a.total().plus(b.total())));
  }

  private List<OfficeTotal> largest(
      OrganizationId organization,
      RunPlan plan,
      Map<OfficeId, Yen> totals,
      Map<OfficeId, Long> heads) {
    List<OfficeId> top =
        totals.keySet().stream()
            .sorted(Comparator.comparing((OfficeId office) -> totals.get(office)).reversed())
            .limit(LARGEST)
            .toList();
    List<OfficeTotal> named = new ArrayList<>();
    database.in(
        organization,
        handle ->
            top.forEach(
                office -> {
                  OfficeAddress of = OfficeAddress.of(handle, organization, office, plan.dueOn());
                  named.add(
                      new OfficeTotal(
                          office, of.number(), of.name(), heads.get(office), totals.get(office)));
                }));
    return named;
  }
}
