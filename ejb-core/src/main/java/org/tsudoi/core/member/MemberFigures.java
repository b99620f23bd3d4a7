package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Counts of the register for the secretariat's first page; read from the indexes by day. */
@ApplicationScoped
class MemberFigures {
  @Inject Database database;
  @Inject BusinessClock clock;

  List<MonthCount> monthly(OrganizationId organization, int months) {
    LocalDate month = clock.month().firstDay();
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select m.month, coalesce(j.count, 0) as joined, coalesce(l.count, 0) as left
                    from (select cast(generate_series(cast(:from as date), cast(:to as date),
                        interval '1 month') as date) as month) m
                    left join (select cast(date_trunc('month', valid_from) as date) as month,
                          count(*) as count
                        from membership where organization = :organization and entry = 'JOIN'
                          and valid_from >= cast(:from as date) and valid_from <= :today
                        group by 1) j on j.month = m.month
                    left join (select cast(date_trunc('month', valid_to) as date) as month,
                          count(*) as count
                        from membership where organization = :organization and ending = 'LEAVE'
                          and valid_to >= cast(:from as date) and valid_to <= :today
                        group by 1) l on l.month = m.month
                    order by m.month
                    """)
                .bind("organization", organization)
                .bind("from", month.minusMonths(months - 1L))
                .bind("to", month)
                .bind("today", clock.today())
                .mapTo(MonthCount.class)
                .list());
  }
}
