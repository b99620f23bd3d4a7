package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Sums of billing for the secretariat's first page. */
@ApplicationScoped
class BillingFigures {
  @Inject Database database;
  @Inject BusinessClock clock;

  UnpaidTotals unpaid(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as invoices, coalesce(sum(open), 0)::bigint as yen,
                      count(distinct office) filter (where late) as late_offices,
                      count(*) filter (where late) as late_invoices,
                      coalesce(sum(open) filter (where late), 0)::bigint as late_yen
                    from (select i.office, i.total - i.paid - i.credited as open,
                        i.due_on < :today and not exists (select from debit_invoice d
                          where d.organization = i.organization and d.invoice = i.id
                          and d.pending) as late
                      from invoice i
                      where i.organization = :organization and i.paid + i.credited < i.total) i
                    """)
                .bind("organization", organization)
                .bind("today", clock.today())
                .mapTo(UnpaidTotals.class)
                .one());
  }

  List<CycleTotal> cycles(OrganizationId organization, int count) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select r.cycle, min(r.cycle_label) as label, min(r.first_month) as first,
                      coalesce(sum(i.total - i.credited), 0)::bigint as charged,
                      coalesce(sum(i.paid), 0)::bigint as paid
                    from (select cycle, id, first_month,
                        first_value(label) over (partition by cycle
                          order by kind, first_month, id) as cycle_label,
                        dense_rank() over (order by cycle desc) as place
                      from billing_run where organization = :organization
                        and state in ('RUNNING', 'DONE')) r
                    join invoice i on i.organization = :organization and i.run = r.id
                    where r.place <= :count
                    group by r.cycle order by r.cycle
                    """)
                .bind("organization", organization)
                .bind("count", count)
                .mapTo(CycleTotal.class)
                .list());
  }
}
