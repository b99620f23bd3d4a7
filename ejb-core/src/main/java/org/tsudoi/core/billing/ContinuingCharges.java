package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The continuing fee, set-based: a chunk of offices is one statement (FE-9, P-31). */
@ApplicationScoped
class ContinuingCharges {
  private static final String HEADS =
      " from membership ms join " + HeadRates.TABLE + " on rate.category = ms.category";
  private static final String PRESENT =
      " where ms.organization = :organization and ms.valid_from <= :base and ms.valid_to > :base";
  private static final String COUNTED =
      PRESENT
          + " and not exists (select from member_charge c where c.organization = ms.organization"
          + " and c.member = ms.member and c.item = rate.item"
          + " and c.first_month between :first and greatest(:first, :base))";

  private static final String PREVIEW =
      "select count(distinct ms.office) as offices, count(*) as heads,"
          + " coalesce(sum(rate.amount), 0)::bigint as total"
          + HEADS
          + COUNTED;

  private static final String BY_CATEGORY =
      "select ms.category, rate.item, rate.explanation, rate.amount as unit, count(*) as heads,"
          + " sum(rate.amount)::bigint as total"
          + HEADS
          + COUNTED
          + " group by 1, 2, 3, 4, rate.position order by rate.position";
  private static final String LARGEST =
      "with top as (select ms.office, count(*) as heads, sum(rate.amount)::bigint as total"
          + HEADS
          + COUNTED
          + " group by ms.office order by 3 desc, 1 limit :limit)"
          + " select t.office, o.number, coalesce(f.name, '') as name, t.heads, t.total from top t"
          + " join office o on o.organization = :organization and o.id = t.office"
          + " left join office_facts f on f.organization = :organization and f.office = t.office"
          + " and f.valid_to = 'infinity' order by t.total desc, o.number";

  private static final String BILL =
      "with charged as ("
          + " insert into member_charge"
          + " (organization, member, item, first_month, run, office, category, amount)"
          + " select ms.organization, ms.member, rate.item, :first, :run, ms.office, ms.category,"
          + " rate.amount"
          + HEADS
          + PRESENT
          + " and ms.office > :from and ms.office <= :to"
          + " on conflict do nothing returning office, category, item, amount"
          + "), line as ("
          + " select charged.office, charged.category, charged.item, charged.amount as unit,"
          + " count(*)::int as quantity, sum(charged.amount)::bigint as amount"
          + " from charged group by 1, 2, 3, 4"
          + "), due as ("
          + " select office, sum(amount)::bigint as total, row_number() over (order by office) as nth"
          + " from line group by office having sum(amount) > 0"
          + "), numbered as ("
          + " insert into counter (organization, name, value)"
          + " select :organization, :series, count(*) from due"
          + " on conflict (organization, name) do update set value = counter.value + excluded.value"
          + " returning value - (select count(*) from due) as used"
          + "), invoiced as ("
          + " insert into invoice"
          + " (organization, number, run, cycle, label, office, issued_on, due_on, total)"
          + " select :organization, :prefix || lpad((used + nth)::text, 6, '0'), :run, :cycle, :label,"
          + " office, :issued, :due, total from due, numbered"
          + " returning id, office, total"
          + "), lined as ("
          + " insert into invoice_line"
          + " (organization, invoice, position, category, item, explanation, unit, quantity, amount)"
          + " select :organization, invoiced.id, rate.position, line.category, line.item,"
          + " rate.explanation, line.unit, line.quantity, line.amount"
          + " from line join invoiced using (office)"
          + " join "
          + HeadRates.TABLE
          + " on rate.category = line.category and rate.item = line.item"
          + "), posted as ("
          + " insert into posting (organization, booked_on, event, reference, account, office, amount)"
          + " select :organization, :issued, 'INVOICE', id, 'RECEIVABLE', office, total from invoiced"
          + " union all"
          + " select :organization, :issued, 'INVOICE', invoiced.id, line.item, invoiced.office,"
          + " -sum(line.amount) from invoiced join line using (office)"
          + " group by invoiced.id, line.item, invoiced.office having sum(line.amount) > 0"
          + ")"
          + " select (select count(*) from invoiced) as offices, (select count(*) from charged) as heads,"
          + " (select coalesce(sum(total), 0)::bigint from invoiced) as total";

  @Inject Database database;

  /** What a run of this plan would bill now. */
  RunTotals preview(OrganizationId organization, RunPlan plan) {
    return database.of(
        organization,
        handle ->
            bind(handle.createQuery(PREVIEW), organization, plan.firstMonth(), plan.baseDay(), plan)
                .mapTo(RunTotals.class)
                .one());
  }

  /** The same in parts. */
  RunDetail detail(OrganizationId organization, RunPlan plan, int largest) {
    return database.of(
        organization,
        handle ->
            new RunDetail(
                bind(
                        handle.createQuery(BY_CATEGORY),
                        organization,
                        plan.firstMonth(),
                        plan.baseDay(),
                        plan)
                    .mapTo(CategoryTotal.class)
                    .list(),
                bind(
                        handle.createQuery(LARGEST),
                        organization,
                        plan.firstMonth(),
                        plan.baseDay(),
                        plan)
                    .bind("limit", largest)
                    .mapTo(OfficeTotal.class)
                    .list()));
  }

  /** Bills the offices after {@code from} up to {@code to}; billing them again adds nothing. */
  RunTotals bill(
      OrganizationId organization, RunView run, RunPlan plan, long from, long to, LocalDate today) {
    return database.of(
        organization,
        handle ->
            bind(handle.createQuery(BILL), organization, run.firstMonth(), run.baseDay(), plan)
                .bind("run", run.id())
                .bind("cycle", run.cycle())
                .bind("label", run.label())
                .bind("due", run.dueOn())
                .bind("issued", today)
                .bind("series", InvoiceNumbers.series(today))
                .bind("prefix", InvoiceNumbers.prefix(today))
                .bind("from", from)
                .bind("to", to)
                .mapTo(RunTotals.class)
                .one());
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, OrganizationId organization, LocalDate first, LocalDate base, RunPlan plan) {
    HeadRates rates = HeadRates.of(plan.rates());
    return statement
        .bind("organization", organization)
        .bind("first", first)
        .bind("base", base)
        .bind("categories", rates.categories())
        .bind("amounts", rates.amounts())
        .bind("items", rates.items())
        .bind("explanations", rates.explanations());
  }
}
