package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Batches as rows. */
@ApplicationScoped
class PostBatches {
  private static final String SELECT =
      "select id, state, duplex, documents, offices, pages, size, created_at, created_by,"
          + " posted_on, ended_at, ended_by from post_batch where organization = :organization";

  @Inject Database database;
  @Inject BusinessClock clock;

  long add(Actor actor, boolean duplex) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "insert into post_batch (organization, state, duplex, documents, offices,"
                        + " created_at, created_by) values"
                        + " (:organization, 'MAKING', :duplex, 0, 0, :now, :by) returning id")
                .bind("organization", actor.organization())
                .bind("duplex", duplex)
                .bind("now", clock.now())
                .bind("by", actor.name())
                .mapTo(Long.class)
                .one());
  }

  void filled(OrganizationId organization, long batch, PostCount count) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update post_batch set documents = ?, offices = ?"
                    + " where organization = ? and id = ?",
                (int) count.documents(),
                (int) count.offices(),
                organization,
                batch));
  }

  /** An empty batch never was. */
  void remove(OrganizationId organization, long batch) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from post_batch where organization = ? and id = ?", organization, batch));
  }

  /** Notes how far the file is. */
  void made(OrganizationId organization, long batch, PostBatch.State state, int pages, long size) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update post_batch set state = ?, pages = ?, size = ?"
                    + " where organization = ? and id = ? and state in ('MAKING', 'FAILED')",
                state.name(),
                pages,
                size,
                organization,
                batch));
  }

  /** False when it is not open any more. */
  boolean end(Actor actor, long batch, PostBatch.State state, Optional<LocalDate> postedOn) {
    return database.of(
            actor.organization(),
            handle ->
                handle
                    .createUpdate(
                        "update post_batch set state = :state, posted_on = :day,"
                            + " ended_at = :now, ended_by = :by"
                            + " where organization = :organization and id = :id"
                            + " and state in ('MAKING', 'READY', 'FAILED')")
                    .bind("state", state.name())
                    .bind("day", postedOn.orElse(null))
                    .bind("now", clock.now())
                    .bind("by", actor.name())
                    .bind("organization", actor.organization())
                    .bind("id", batch)
                    .execute())
        == 1;
  }

  Optional<PostBatch> find(OrganizationId organization, long batch) {
    return find(organization, batch, "");
  }

  /** Like {@link #find}, the row locked until the transaction ends. */
  Optional<PostBatch> lock(OrganizationId organization, long batch) {
    return find(organization, batch, " for update");
  }

  private Optional<PostBatch> find(OrganizationId organization, long batch, String lock) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SELECT + " and id = :id" + lock)
                .bind("organization", organization)
                .bind("id", batch)
                .mapTo(PostBatch.class)
                .findOne());
  }

  List<PostBatch> latest(OrganizationId organization, long before, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SELECT + " and id < :before order by id desc limit :limit")
                .bind("organization", organization)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(PostBatch.class)
                .list());
  }
}
