package org.tsudoi.core.job;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.organization.OrganizationScope;

/**
 * One daily work of one organization, in one transaction with the note that it is done: whoever
 * comes second finds the note, or waits for the first and does it if that one fails.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DailyStep {
  private static final int DAYS_KEPT = 30;

  @Inject Database database;
  @Inject OrganizationScope scope;

  /** Does the work of {@code day}; false when it is done already. */
  public boolean run(OrganizationId organization, String name, LocalDate day, Runnable work) {
    boolean first = isFirst(organization, name, day);
    if (first) {
      try (var here = scope.enter(organization)) {
        work.run();
      }
    }
    return first;
  }

  private boolean isFirst(OrganizationId organization, String name, LocalDate day) {
    return database.of(
        organization,
        handle -> {
          handle.execute(
              "delete from daily_work where organization = ? and day < ?",
              organization.value(),
              day.minusDays(DAYS_KEPT));
          return handle.execute(
                  "insert into daily_work (organization, work, day) values (?, ?, ?)"
                      + " on conflict do nothing",
                  organization.value(),
                  name,
                  day)
              == 1;
        });
  }
}
