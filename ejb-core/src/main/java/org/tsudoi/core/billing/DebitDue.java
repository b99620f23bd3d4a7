package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** What is due to be debited, before there is a batch. */
@ApplicationScoped
class DebitDue {
  static final String DUE =
      """
      due as (
        select i.id, i.office, i.total - i.paid - i.credited as amount
        from invoice i
        join billing_run r on r.organization = i.organization and r.id = i.run
        where i.organization = :organization and i.paid + i.credited < i.total
          and i.due_on <= :day and (r.kind = 'CONTINUING' or i.due_on < :today)
          and not exists (select from debit_invoice d where d.organization = i.organization
            and d.invoice = i.id and d.pending)
      )
      """;
  private static final String PREVIEW =
      "with "
          + DUE
          + """
          , owing as (
            select due.office, sum(due.amount)::bigint as amount, a.office is not null as able,
              exists (select from debit_item t where t.organization = :organization
                and t.office = due.office and t.outcome <> 'PAID'
                and t.id = (select max(id) from debit_item l where l.organization = :organization
                  and l.office = due.office and l.outcome is not null)) as again
            from due left join bank_account a on a.organization = :organization
              and a.office = due.office and a.valid_from <= :day and a.valid_to > :day
            group by due.office, a.office
          )
          select count(*) filter (where able) as offices,
            coalesce(sum(amount) filter (where able), 0)::bigint as total,
            count(*) filter (where able and again) as again,
            count(*) filter (where not able) as without_account,
            coalesce(sum(amount) filter (where not able), 0)::bigint as without_account_total
          from owing
          """;
  private static final String CANDIDATES =
      "with "
          + DUE
          + """
          select a.office as id, a.office, o.number as office_number,
            a.customer_number as customer, a.bank_code, a.bank_name, a.branch_code,
            a.branch_name, a.kind, a.number, a.holder, 'USUAL' as new_code, owed.amount
          from (select office, sum(amount)::bigint as amount from due group by office) owed
          join bank_account a on a.organization = :organization
            and a.office = owed.office and a.valid_from <= :day and a.valid_to > :day
          join office o on o.organization = :organization and o.id = a.office
          order by o.number
          """;

  @Inject Database database;

  DebitPreview preview(OrganizationId organization, LocalDate day, LocalDate today) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(PREVIEW)
                .bind("organization", organization)
                .bind("day", day)
                .bind("today", today)
                .mapTo(DebitPreview.class)
                .one());
  }

  /** The debits that a batch for {@code day} would ask for now. */
  List<DebitBatches.Item> candidates(OrganizationId organization, LocalDate day, LocalDate today) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(CANDIDATES)
                .bind("organization", organization)
                .bind("day", day)
                .bind("today", today)
                .mapTo(DebitBatches.Item.class)
                .list());
  }
}
