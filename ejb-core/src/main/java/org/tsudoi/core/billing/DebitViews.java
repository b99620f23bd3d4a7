package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Debit batches as pages show them. */
@ApplicationScoped
class DebitViews {
  private static final String VIEW =
      "select id, debit_on, state, items, total, file_name, paid_items, paid_total, failed_items,"
          + " failed_total, created_by, created_at, answered_by, answered_at from debit_batch"
          + " where organization = :organization";

  @Inject Database database;

  Optional<DebitBatchView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(DebitBatchView.class)
                .findOne());
  }

  List<DebitBatchView> latest(OrganizationId organization, long before, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and id < :before order by id desc limit :limit")
                .bind("organization", organization)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(DebitBatchView.class)
                .list());
  }

  /** Batches debited before {@code day} whose answer is awaited, oldest first. */
  List<DebitBatchView> unanswered(OrganizationId organization, LocalDate day) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and state = 'SENT' and debit_on < :day order by debit_on, id")
                .bind("organization", organization)
                .bind("day", day)
                .mapTo(DebitBatchView.class)
                .list());
  }

  Optional<DebitFile> file(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select file_name, file as bytes from debit_batch"
                        + " where organization = :organization and id = :id and file is not null")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(DebitFile.class)
                .findOne());
  }

  /** The batch whose answer has this hash. */
  Optional<Long> answered(OrganizationId organization, String hash) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id from debit_batch"
                        + " where organization = :organization and result_hash = :hash")
                .bind("organization", organization)
                .bind("hash", hash)
                .mapTo(Long.class)
                .findOne());
  }

  /** Debits of a batch for pages: failures first, then by office. */
  List<DebitItemView> views(
      OrganizationId organization, long batch, boolean failedOnly, int offset, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select t.id, t.office, o.number as office_number,"
                        + " coalesce(f.name, '') as office_name, t.customer, t.amount, t.outcome,"
                        + " t.result_code, t.payment from debit_item t"
                        + " join office o on o.organization = t.organization and o.id = t.office"
                        + " left join office_facts f on f.organization = t.organization"
                        + " and f.office = t.office and f.valid_to = 'infinity'"
                        + " where t.organization = :organization and t.batch = :batch"
                        + " and (not :failed or t.outcome <> 'PAID')"
                        + " order by coalesce(t.outcome, '') = 'PAID', o.number"
                        + " limit :limit offset :offset")
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("failed", failedOnly)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(DebitItemView.class)
                .list());
  }
}
