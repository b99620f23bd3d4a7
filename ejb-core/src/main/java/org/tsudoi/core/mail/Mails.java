package org.tsudoi.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The outbox in the database. */
@ApplicationScoped
class Mails {
  private static final String COLUMNS =
      "select id, key, recipient, subject, body, state, attempts, next_at, created_at,"
          + " coalesce(asked_again_at, created_at) as asked_at, sent_at, failure from mail where"
          + " organization = :organization";

  @Inject Database database;

  /** The mail that has waited longest, locked for this transaction; others pass it over. */
  Optional<MailView> claim(OrganizationId organization, Instant now) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " and state = 'WAITING' and next_at <= :now"
                        + " order by next_at, id limit 1 for update skip locked")
                .bind("organization", organization)
                .bind("now", now)
                .mapTo(MailView.class)
                .findOne());
  }

  /** Keeps that it was sent; secrets in links are kept no longer. */
  void sent(OrganizationId organization, long id, String state, Instant now) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update mail set state = :state, sent_at = :now, attempts = attempts + 1,"
                        + " failure = null,"
                        + " body = regexp_replace(body, '(token=)[A-Za-z0-9_-]+', '\\1...')"
                        + " where organization = :organization and id = :id")
                .bind("state", state)
                .bind("now", now)
                .bind("organization", organization)
                .bind("id", id)
                .execute());
  }

  void failed(OrganizationId organization, long id, Duration pause, Instant now, String why) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update mail set attempts = attempts + 1, failure = left(:why, 500),"
                        + " state = :state, next_at = :next"
                        + " where organization = :organization and id = :id")
                .bind("why", why)
                .bind("state", pause.isNegative() ? "FAILED" : "WAITING")
                .bind("next", now.plus(pause.abs()))
                .bind("organization", organization)
                .bind("id", id)
                .execute());
  }

  /** Mails before {@code before}, newest first; those whose recipient or subject has the text. */
  List<MailView> list(OrganizationId organization, MailQuery query) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " and id < :before and (:state = '' or state = :state)"
                        + " and (:text = '' or position(lower(:text) in lower(recipient)) > 0"
                        + " or position(:text in subject) > 0) order by id desc limit :limit")
                .bind("organization", organization)
                .bindMethods(query)
                .mapTo(MailView.class)
                .list());
  }

  long failed(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(*) from mail"
                        + " where organization = :organization and state = 'FAILED'")
                .bind("organization", organization)
                .mapTo(Long.class)
                .one());
  }

  Optional<MailView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(COLUMNS + " and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(MailView.class)
                .findOne());
  }

  /** Lets a mail that was given up be sent again; false when it is not given up. */
  boolean again(OrganizationId organization, long id, Instant now) {
    return database.of(
        organization,
        handle ->
            handle
                    .createUpdate(
                        "update mail set state = 'WAITING', attempts = 0, next_at = :now,"
                            + " asked_again_at = :now"
                            + " where organization = :organization and id = :id"
                            + " and state = 'FAILED'")
                    .bind("now", now)
                    .bind("organization", organization)
                    .bind("id", id)
                    .execute()
                == 1);
  }
}
