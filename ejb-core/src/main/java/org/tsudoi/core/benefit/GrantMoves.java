package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/**
 * Moves many grants with their steps in one statement. Those in another state meanwhile stay as
 * they are; rows are locked in their order, so that no two wait for each other.
 */
@ApplicationScoped
class GrantMoves {
  private static final String MOVE =
      """
      with held as (
        select g.id from benefit_grant g <joined>
        where g.organization = :organization and g.state = any(:from) and <which>
        order by g.id for update of g),
      moved as (
        update benefit_grant g set state = :to, version = version + 1 from held
        where g.organization = :organization and g.id = held.id
        returning g.id),
      <released>
      noted as (
        insert into benefit_step (organization, benefit_grant, at, account, name, move, reason)
        select :organization, id, :now, :account, :name, :move, :reason from moved order by id)
      select count(*)::int from moved
      """;
  private static final String IN_BATCH =
      "join transfer_grant t on t.organization = g.organization and t.benefit_grant = g.id";
  private static final String RELEASED =
      """
      released as (
        update transfer_grant t set holds = false from held
        where t.organization = :organization and t.batch = :batch and t.benefit_grant = held.id),
      """;
  private static final String OF_BATCH = "t.batch = :batch and t.holds";

  @Inject Database database;
  @Inject BusinessClock clock;

  /** All grants that the batch holds; it goes on holding them. */
  int paid(Actor actor, long batch) {
    return batch(actor, batch, OF_BATCH, "", GrantMove.PAY, "", null);
  }

  /** All grants that the batch holds; another batch may take them then. */
  int takenBack(Actor actor, long batch) {
    return batch(actor, batch, OF_BATCH, RELEASED, GrantMove.TAKE_BACK, "", null);
  }

  /** The batch's grants of one office; another batch may take them then. */
  int failed(Actor actor, long batch, OfficeId office, String reason) {
    String which = OF_BATCH + " and t.office = :office";
    return batch(actor, batch, which, RELEASED, GrantMove.FAIL, reason, office);
  }

  /** The failed grants of an office. */
  int again(Actor actor, OfficeId office) {
    return database.of(
        actor.organization(),
        handle ->
            bind(handle.createQuery(sql("", "g.office = :office", "")), actor, GrantMove.RETRY, "")
                .bind("office", office)
                .mapTo(Integer.class)
                .one());
  }

  private int batch(
      Actor actor,
      long batch,
      String which,
      String released,
      GrantMove move,
      String reason,
      OfficeId office) {
    return database.of(
        actor.organization(),
        handle ->
            bind(handle.createQuery(sql(IN_BATCH, which, released)), actor, move, reason)
                .bind("batch", batch)
                .bind("office", office == null ? null : office.value())
                .mapTo(Integer.class)
                .one());
  }

  private static String sql(String joined, String which, String released) {
    return MOVE.replace("<joined>", joined)
        .replace("<which>", which)
        .replace("<released>", released);
  }

  private Query bind(Query query, Actor actor, GrantMove move, String reason) {
    Instant now = clock.now();
    return query
        .bind("organization", actor.organization())
        .bindArray("from", String.class, move.from().stream().map(Enum::name).toList())
        .bind("to", move.to())
        .bind("now", now)
        .bind("account", actor.account().map(id -> id.value()).orElse(null))
        .bind("name", actor.name())
        .bind("move", move)
        .bind("reason", reason);
  }
}
