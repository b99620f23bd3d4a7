package org.tsudoi.core.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;

/**
 * What PostgreSQL knows of how many rows there are. It looks by itself, but only once a minute:
 * until then it takes tables that were filled a moment ago for empty, and joins whole batches row
 * by row (a bank's answer of 400 debits took a minute so). Work on many rows asks for a fresh look.
 */
@ApplicationScoped
public class Statistics {
  private static final String OLD =
      """
      select string_agg(format('%I.%I', s.schemaname, s.relname), ', ' order by s.relid)
      from pg_stat_user_tables s join pg_class c on c.oid = s.relid
      where s.schemaname = current_schema and pg_has_role(c.relowner, 'USAGE')
        and (s.n_mod_since_analyze > greatest(100, c.reltuples / 10)
          or c.reltuples < 0 and pg_relation_size(c.oid) > 16384)
      """;

  @Inject Database database;

  /** Has PostgreSQL count the tables that changed by a tenth, in the caller's transaction. */
  public void refresh(OrganizationId organization) {
    database.in(
        organization,
        handle ->
            old(handle).ifPresent(tables -> handle.execute("analyze (skip_locked) " + tables)));
  }

  private static Optional<String> old(Handle handle) {
    return handle.createQuery(OLD).mapTo(String.class).findOne();
  }
}
