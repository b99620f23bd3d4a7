package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Filings that lapse soon: {@link StaleFilings} a week before. */
@ApplicationScoped
class LapsingFilings {
  private static final Duration NOTICE = Duration.ofDays(7);

  /** Condition on {@code filing f}; see {@link #bind}. */
  static final String SOON =
      """
      f.state in ('RETURNED', 'PAPER_AWAITED')
        and greatest(f.filed_at, f.saved_at, (select max(s.at) from filing_step s
          where s.organization = f.organization and s.filing = f.id))
          < case f.state when 'RETURNED' then cast(:returnedBefore as timestamptz)
            else cast(:papersBefore as timestamptz) end
      """;

  @Inject Database database;
  @Inject BusinessClock clock;
  @Inject FilingTimes times;

  /** Binds the moments that the condition compares with. */
  void bind(Query statement, OrganizationId organization) {
    statement
        .bind("returnedBefore", before(times.correction(organization)))
        .bind("papersBefore", before(times.papers(organization)));
  }

  private Instant before(Duration patience) {
    return patience.isZero() ? Instant.EPOCH : clock.now().minus(patience).plus(NOTICE);
  }

  Map<FilingState, Long> counts(OrganizationId organization) {
    Map<FilingState, Long> counts = new EnumMap<>(FilingState.class);
    database
        .of(
            organization,
            handle -> {
              Query statement =
                  handle
                      .createQuery(
                          "select f.state, count(*) as count from filing f"
                              + " where f.organization = :organization and "
                              + SOON
                              + " group by f.state")
                      .bind("organization", organization);
              bind(statement, organization);
              return statement.mapTo(FilingLists.StateCount.class).list();
            })
        .forEach(each -> counts.put(each.state(), each.count()));
    return counts;
  }
}
