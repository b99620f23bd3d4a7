package org.tsudoi.core.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.value.OrganizationId;

/**
 * Running numbers of an organization, in the caller's transaction: two transactions never get the
 * same number, and one that rolls back leaves no gap.
 */
@ApplicationScoped
public class Counters {
  @Inject Database database;

  /** The next number of the series {@code name}, from 1 on. */
  public long next(OrganizationId organization, String name) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "insert into counter (organization, name, value)"
                        + " values (:organization, :name, 1)"
                        + " on conflict (organization, name)"
                        + " do update set value = counter.value + 1 returning value")
                .bind("organization", organization)
                .bind("name", name)
                .mapTo(Long.class)
                .one());
  }

  /** Makes sure that the series goes on after {@code used}. */
  public void passed(OrganizationId organization, String name, long used) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "insert into counter (organization, name, value)"
                        + " values (:organization, :name, :used)"
                        + " on conflict (organization, name)"
                        + " do update set value = excluded.value"
                        + " where counter.value < excluded.value")
                .bind("organization", organization)
                .bind("name", name)
                .bind("used", used)
                .execute());
  }
}
