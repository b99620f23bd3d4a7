package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Counts of filings for the secretariat's first page; read from indexes of few or recent rows. */
@ApplicationScoped
class FilingFigures {
  @Inject Database database;
  @Inject BusinessClock clock;

  FilingAges ages(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) filter (where days <= 0) as today,
                      count(*) filter (where days between 1 and 3) as fresh,
                      count(*) filter (where days between 4 and 7) as week,
                      count(*) filter (where days > 7) as older
                    from (select cast(:today as date)
                        - cast(filed_at at time zone 'Asia/Tokyo' as date) as days
                      from filing where organization = :organization
                        and state in ('FILED', 'PAPER_AWAITED')) waiting
                    """)
                .bind("today", clock.today())
                .bind("organization", organization)
                .mapTo(FilingAges.class)
                .one());
  }

  List<WeekCount> weekly(OrganizationId organization, int weeks) {
    LocalDate monday = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select w.monday, coalesce(c.count, 0) as count
                    from (select cast(generate_series(cast(:from as date), cast(:to as date),
                        interval '7 days') as date) as monday) w
                    left join (select cast(date_trunc('week',
                          filed_at at time zone 'Asia/Tokyo') as date) as monday, count(*) as count
                        from filing where organization = :organization
                          and filed_at >= cast(cast(:from as date) as timestamp) at time zone 'Asia/Tokyo'
                        group by 1) c on c.monday = w.monday
                    order by w.monday
                    """)
                .bind("organization", organization)
                .bind("from", monday.minusWeeks(weeks - 1L))
                .bind("to", monday)
                .mapTo(WeekCount.class)
                .list());
  }
}
