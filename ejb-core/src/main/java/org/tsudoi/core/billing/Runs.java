package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Billing runs in the database. */
@ApplicationScoped
class Runs {
  @Inject Database database;

  /** Keeps a preview; empty when the cycle has an open run already. */
  Optional<Long> preview(Actor actor, RunPlan plan, RunTotals totals, Instant now) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "insert into billing_run (organization, kind, cycle, label, first_month, months,"
                        + " base_day, due_on, previewed_offices, previewed_heads, previewed_total,"
                        + " created_by, created_at)"
                        + " values (:organization, :kind, :cycle, :label, :firstMonth, :months,"
                        + " :baseDay, :dueOn, :offices, :heads, :total, :by, :now)"
                        + " on conflict do nothing returning id")
                .bind("organization", actor.organization())
                .bindMethods(plan)
                .bindMethods(totals)
                .bind("by", actor.name())
                .bind("now", now)
                .mapTo(Long.class)
                .findOne());
  }

  /** Whether such a run was done before, so that the next one is a later part. */
  boolean isBilled(OrganizationId organization, RunKind kind, LocalDate firstMonth) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select exists (select from billing_run where organization = :organization"
                        + " and kind = :kind and state = 'DONE' and first_month = :first)")
                .bind("organization", organization)
                .bind("kind", kind)
                .bind("first", firstMonth)
                .mapTo(Boolean.class)
                .one());
  }

  /** First months of the latest cycles whose continuing fee was billed, newest first. */
  List<LocalDate> billedCycles(OrganizationId organization, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select distinct first_month from billing_run"
                        + " where organization = :organization and kind = 'CONTINUING'"
                        + " and state = 'DONE' order by 1 desc limit :limit")
                .bind("organization", organization)
                .bind("limit", limit)
                .mapTo(LocalDate.class)
                .list());
  }

  Optional<RunView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select * from billing_run where organization = :organization and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(RunView.class)
                .findOne());
  }

  /** The latest runs before {@code before}, newest first. */
  List<RunView> latest(OrganizationId organization, long before, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select * from billing_run where organization = :organization and id < :before"
                        + " order by id desc limit :limit")
                .bind("organization", organization)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(RunView.class)
                .list());
  }

  /** Moves a run from one state to another; false when somebody was first. */
  boolean move(OrganizationId organization, long id, String from, String to, Instant now) {
    return database.of(
        organization,
        handle ->
            handle
                    .createUpdate(
                        "update billing_run set state = :to, version = version + 1,"
                            + " started_at = case when :to = 'RUNNING' then :now::timestamptz else started_at end,"
                            + " ended_at = case when :to in ('DONE', 'CANCELLED') then :now::timestamptz end"
                            + " where organization = :organization and id = :id and state = :from")
                    .bind("organization", organization)
                    .bind("id", id)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("now", now)
                    .execute()
                == 1);
  }

  /** Adds what a step billed, and notes how far it came. */
  void billed(OrganizationId organization, long id, RunTotals step, long to) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update billing_run set offices = offices + :offices, heads = heads + :heads,"
                        + " total = total + :total, billed_to = :to"
                        + " where organization = :organization and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .bindMethods(step)
                .bind("to", to)
                .execute());
  }

  /** The last office of the next chunk after {@code from}; empty when none is left. */
  OptionalLong chunk(OrganizationId organization, long from, int size) {
    Long last =
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select max(id) from (select id from office"
                            + " where organization = :organization and id > :from"
                            + " order by id limit :size) next")
                    .bind("organization", organization)
                    .bind("from", from)
                    .bind("size", size)
                    .mapTo(Long.class)
                    .one());
    return last == null ? OptionalLong.empty() : OptionalLong.of(last);
  }
}
