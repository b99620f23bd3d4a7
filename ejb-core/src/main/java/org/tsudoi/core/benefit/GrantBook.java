package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/**
 * Sums the book of benefits: the grants and their steps, which are only added to (decision 16). A
 * failure counts as money that came back only after it had been paid.
 */
@ApplicationScoped
class GrantBook {
  private static final String ENTRIES =
      """
      with entries as (
        select (s.at at time zone 'Asia/Tokyo')::date as day, g.kind, g.id,
          case when s.move = 'DECIDE' then 1 else 0 end as number,
          case when s.move = 'DECIDE' then g.amount else 0 end as granted,
          case when s.move = 'REVOKE' then g.amount else 0 end as revoked,
          case when s.move = 'PAY' then g.amount else 0 end as paid,
          case when s.move = 'FAIL' and 'PAY' = (select p.move from benefit_step p
              where p.organization = s.organization and p.benefit_grant = s.benefit_grant
                and p.id < s.id order by p.id desc limit 1)
            then g.amount else 0 end as returned
        from benefit_step s
        join benefit_grant g on g.organization = s.organization and g.id = s.benefit_grant
        where s.organization = :organization and s.move in ('DECIDE', 'REVOKE', 'PAY', 'FAIL')
          and s.at >= :from and s.at < :until)
      """;
  private static final String LINES =
      ENTRIES
          + """
          select date_trunc('month', e.day)::date as month, e.kind,
            (select g.label from benefit_grant g where g.organization = :organization
              and g.id = max(e.id)) as label,
            sum(number) as count, sum(granted)::bigint as granted, sum(revoked)::bigint as revoked,
            sum(paid)::bigint as paid, sum(returned)::bigint as returned
          from entries e
          group by 1, e.kind
          having sum(granted) + sum(revoked) + sum(paid) + sum(returned) > 0
          order by 1, e.kind
          """;
  private static final String BALANCE =
      ENTRIES
          + """
          select coalesce(sum(granted - revoked - paid + returned), 0)::bigint as by_entries,
            (select coalesce(sum(amount), 0)::bigint from benefit_grant
              where organization = :organization
              and state in ('DECIDED', 'IN_TRANSFER', 'FAILED')) as by_states
          from entries
          """;
  private static final Instant EVER = Instant.EPOCH;
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  @Inject Database database;

  /** Months from {@code from} to before {@code until}, by kind; without what is nothing. */
  List<BookLine> lines(OrganizationId organization, LocalDate from, LocalDate until) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(LINES)
                .bind("organization", organization)
                .bind("from", from.atStartOfDay(BusinessClock.ZONE).toInstant())
                .bind("until", until.atStartOfDay(BusinessClock.ZONE).toInstant())
                .mapTo(BookLine.class)
                .list());
  }

  BookBalance balance(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(BALANCE)
                .bind("organization", organization)
                .bind("from", EVER)
                .bind("until", NEVER)
                .mapTo(BookBalance.class)
                .one());
  }
}
