package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/**
 * Finds joiners not charged yet, with the leavers that may be set off (FE-10): those who were
 * members of the office before the month began.
 */
@ApplicationScoped
class JoinerGroups {
  private static final String GROUPS =
      "with joined as ("
          + " select ms.office, ms.category, array_agg(ms.member order by ms.member) as joiners"
          + " from membership ms where ms.organization = :organization and ms.entry = 'JOIN'"
          + " and ms.valid_from between :first and :last and ms.office > :from and ms.office <= :to"
          + " and not exists (select from member_charge c where c.organization = ms.organization"
          + " and c.member = ms.member and c.first_month = :first)"
          + " group by ms.office, ms.category"
          + "), gone as ("
          + " select ms.office, ms.category, array_agg(ms.id order by ms.id) as leavers"
          + " from membership ms where ms.organization = :organization and ms.ending = 'LEAVE'"
          + " and ms.valid_to between :first and :last and ms.office > :from and ms.office <= :to"
          + " and (ms.valid_from < :first or ms.entry = 'CATEGORY' and exists ("
          + " select from membership e where e.organization = ms.organization"
          + " and e.member = ms.member and e.office = ms.office"
          + " and e.valid_from < :first and e.valid_to >= :first))"
          + " and not exists (select from offset_use u where u.organization = ms.organization"
          + " and u.membership = ms.id)"
          + " group by ms.office, ms.category"
          + ")"
          + " select joined.office, joined.category, joined.joiners,"
          + " coalesce(gone.leavers, '{}') as leavers"
          + " from joined left join gone using (office, category) order by 1, 2";

  @Inject Database database;

  /** The groups of the offices after {@code from} up to {@code to}. */
  List<JoinerGroup> of(OrganizationId organization, BusinessMonth month, long from, long to) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(GROUPS)
                .bind("organization", organization)
                .bind("first", month.firstDay())
                .bind("last", month.lastDay())
                .bind("from", from)
                .bind("to", to)
                .mapTo(JoinerGroup.class)
                .list());
  }
}
