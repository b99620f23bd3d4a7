package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The continuing fee, set-based: a chunk of offices is one statement (FE-9, P-31). */
@ApplicationScoped
class ContinuingCharges {
  private static final String HEADS =
      " from membership ms join " + HeadRates.TABLE + " on rate.category = ms.category";
  private static final String COUNTED =
      " where ms.organization = :organization and ms.valid_from <= :base and ms.valid_to > :base"
          + " and not exists (select from member_charge c where c.organization = :organization"
          + " and c.run = any(:others::bigint[]) and c.member = ms.member and c.item = rate.item)";

  private static final String PREVIEW =
      "select count(*) as offices, coalesce(sum(heads), 0)::bigint as heads,"
          + " coalesce(sum(total), 0)::bigint as total"
          + " from (select ms.office, count(*) as heads, sum(rate.amount) as total"
          + HEADS
          + COUNTED
          + " group by ms.office) owing";

  private static final String OWING =
      "select exists (select" + HEADS + COUNTED + " and ms.office = :office and rate.amount > 0)";

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

  private static final String CHARGE =
      "insert into member_charge"
          + " (organization, member, item, first_month, run, office, category, amount)"
          + " select ms.organization, ms.member, rate.item, :first, :run, ms.office, ms.category,"
          + " rate.amount"
          + HEADS
          + COUNTED
          + " and ms.office > :from and ms.office <= :to";

  private static final String INVOICE =
      "with line as ("
          + " select office, category, item, amount as unit, count(*)::int as quantity,"
          + " sum(amount)::bigint as amount from member_charge"
          + " where organization = :organization and run = :run"
          + " and office > :from and office <= :to group by 1, 2, 3, 4"
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
          + " select (select count(*) from invoiced) as offices,"
          + " (select coalesce(sum(quantity), 0)::bigint from line) as heads,"
          + " (select coalesce(sum(total), 0)::bigint from invoiced) as total";

  @Inject Database database;

  /** What a run of this plan would bill now. */
  RunTotals preview(OrganizationId organization, RunPlan plan) {
    return database.of(
        organization,
        handle -> preview(handle, PREVIEW, organization, plan).mapTo(RunTotals.class).one());
  }

  /** Whether a run of this plan would charge the office now. */
  boolean isOwing(OrganizationId organization, RunPlan plan, OfficeId office) {
    return database.of(
        organization,
        handle ->
            preview(handle, OWING, organization, plan)
                .bind("office", office)
                .mapTo(Boolean.class)
                .one());
  }

  /** The same in parts. */
  RunDetail detail(OrganizationId organization, RunPlan plan, int largest) {
    return database.of(
        organization,
        handle ->
            new RunDetail(
                preview(handle, BY_CATEGORY, organization, plan).mapTo(CategoryTotal.class).list(),
                preview(handle, LARGEST, organization, plan)
                    .bind("limit", largest)
                    .mapTo(OfficeTotal.class)
                    .list()));
  }

  private static Query preview(
      Handle handle, String sql, OrganizationId organization, RunPlan plan) {
    Long[] others = others(handle, organization, plan.firstMonth(), plan.baseDay(), 0);
    return rates(handle.createQuery(sql), organization, plan)
        .bind("base", plan.baseDay())
        .bind("others", others);
  }

  /**
   * Bills the offices after {@code from} up to {@code to}, once: the same chunk again is refused by
   * the tables' keys.
   */
  RunTotals bill(
      OrganizationId organization, RunView run, RunPlan plan, long from, long to, LocalDate today) {
    return database.of(
        organization,
        handle -> {
          charge(handle, organization, run, plan, from, to);
          return invoice(handle, organization, run, plan, from, to, today);
        });
  }

  private static void charge(
      Handle handle, OrganizationId organization, RunView run, RunPlan plan, long from, long to) {
    Long[] others = others(handle, organization, run.firstMonth(), run.baseDay(), run.id());
    rates(handle.createUpdate(CHARGE), organization, plan)
        .bind("base", run.baseDay())
        .bind("others", others)
        .bind("first", run.firstMonth())
        .bind("run", run.id())
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  private static RunTotals invoice(
      Handle handle,
      OrganizationId organization,
      RunView run,
      RunPlan plan,
      long from,
      long to,
      LocalDate today) {
    return rates(handle.createQuery(INVOICE), organization, plan)
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
        .one();
  }

  /** Other runs that may have charged members for the cycle, its joiners up to the base day. */
  private static Long[] others(
      Handle handle, OrganizationId organization, LocalDate first, LocalDate base, long run) {
    return handle
        .createQuery(
            "select id from billing_run where organization = :organization"
                + " and first_month between :first and greatest(:first, :base) and id <> :run"
                + " and state in ('RUNNING', 'DONE')")
        .bind("organization", organization)
        .bind("first", first)
        .bind("base", base)
        .bind("run", run)
        .mapTo(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  private static <S extends SqlStatement<S>> S rates(
      S statement, OrganizationId organization, RunPlan plan) {
    HeadRates rates = HeadRates.of(plan.rates());
    return statement
        .bind("organization", organization)
        .bind("categories", rates.categories())
        .bind("amounts", rates.amounts())
        .bind("items", rates.items())
        .bind("explanations", rates.explanations());
  }
}
