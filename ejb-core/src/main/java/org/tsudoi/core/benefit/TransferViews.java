package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Transfer batches as pages show them. */
@ApplicationScoped
class TransferViews {
  private static final String BATCH =
      """
      select b.*, f.failed_items, f.failed_total from transfer_batch b
      cross join lateral (select count(*)::int as failed_items,
          coalesce(sum(amount), 0)::bigint as failed_total
        from transfer_item i where i.organization = b.organization and i.batch = b.id
          and i.failure is not null) f
      where b.organization = :organization
      """;
  private static final String ITEM =
      """
      select i.id, i.office, o.number as office_number, coalesce(n.name, '') as office_name,
        i.bank_code || '-' || i.branch_code as bank, i.number, i.holder, i.amount, i.failure,
        (select count(*)::int from transfer_grant g where g.organization = i.organization
          and g.batch = i.batch and g.office = i.office) as grants, i.batch
      from transfer_item i
      join office o on o.organization = i.organization and o.id = i.office
      left join office_facts n on n.organization = i.organization and n.office = i.office
        and n.valid_to = 'infinity'
      where i.organization = :organization
      """;

  @Inject Database database;

  Optional<TransferBatchView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(BATCH + " and b.id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(TransferBatchView.class)
                .findOne());
  }

  /** How many batches wait for their release. */
  long unreleased(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(*) from transfer_batch where organization = :organization"
                        + " and state = 'MADE' and document is null")
                .bind("organization", organization)
                .mapTo(Long.class)
                .one());
  }

  List<TransferBatchView> latest(OrganizationId organization, long before, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(BATCH + " and b.id < :before order by b.id desc limit :limit")
                .bind("organization", organization)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(TransferBatchView.class)
                .list());
  }

  List<TransferItemView> items(OrganizationId organization, long batch, long after, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    ITEM + " and i.batch = :batch and i.id > :after order by i.id limit :limit")
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(TransferItemView.class)
                .list());
  }

  Optional<TransferItemView> item(OrganizationId organization, long batch, long item) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(ITEM + " and i.batch = :batch and i.id = :item")
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("item", item)
                .mapTo(TransferItemView.class)
                .findOne());
  }
}
