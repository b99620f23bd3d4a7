package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Finds filings that nobody has touched for long. */
@ApplicationScoped
class StaleFilings {
  @Inject Database database;
  @Inject BusinessClock clock;

  /**
   * Those in {@code state} whose last step and last saving are older; locked, others passed over.
   */
  List<FilingId> untouched(
      OrganizationId organization, FilingState state, Duration patience, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select f.id from filing f where f.organization = :organization"
                        + " and f.state = :state and f.filed_at < :before and f.saved_at < :before"
                        + " and not exists (select from filing_step s"
                        + " where s.organization = f.organization and s.filing = f.id"
                        + " and s.at >= :before)"
                        + " order by f.filed_at limit :limit for update of f skip locked")
                .bind("organization", organization)
                .bind("state", state)
                .bind("before", clock.now().minus(patience))
                .bind("limit", limit)
                .mapTo(FilingId.class)
                .list());
  }

  /** Deletes drafts that were last saved before; how many. */
  int purge(OrganizationId organization, Duration kept, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createUpdate(
                    "delete from filing where organization = :organization and id in"
                        + " (select id from filing where organization = :organization"
                        + " and state = 'DRAFT' and saved_at < :before"
                        + " order by saved_at limit :limit for update skip locked)")
                .bind("organization", organization)
                .bind("before", clock.now().minus(kept))
                .bind("limit", limit)
                .execute());
  }
}
