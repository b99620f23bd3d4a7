package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Transfers to one office that were sent to the bank; account numbers masked. */
@ApplicationScoped
class OfficeTransfers {
  private static final String SENT =
      """
      select i.id, i.office, b.pay_on,
        case when i.failure is not null then 'FAILED' else b.state end as state,
        i.bank_code || '-' || i.branch_code as bank, '****' || right(i.number, 3) as number,
        i.amount, i.failure,
        (select count(*)::int from transfer_grant g where g.organization = i.organization
          and g.batch = i.batch and g.office = i.office) as grants
      from transfer_item i
      join transfer_batch b on b.organization = i.organization and b.id = i.batch
        and b.state in ('SENT', 'DONE')
      where i.organization = :organization and i.office = :office
      """;

  @Inject Database database;

  /** The latest before {@code before}. */
  List<OfficeTransferView> list(
      OrganizationId organization, OfficeId office, long before, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SENT + " and i.id < :before order by i.id desc limit :limit")
                .bind("organization", organization)
                .bind("office", office)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(OfficeTransferView.class)
                .list());
  }

  Optional<OfficeTransferView> find(OrganizationId organization, OfficeId office, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SENT + " and i.id = :id")
                .bind("organization", organization)
                .bind("office", office)
                .bind("id", id)
                .mapTo(OfficeTransferView.class)
                .findOne());
  }
}
