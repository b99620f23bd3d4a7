package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Finds the months whose joiners no run has charged yet, whenever they were accepted (FE-8). */
@ApplicationScoped
class UnbilledJoiners {
  static final long EVERY_OFFICE = 0;
  private static final int MONTHS = 12;
  private static final String SELECT =
      """
      select distinct date_trunc('month', ms.valid_from)::date from membership ms
      where ms.organization = :organization and ms.entry = 'JOIN'
        and ms.valid_from between :since and :until and (:office = 0 or ms.office = :office)
        and not exists (select from member_charge c where c.organization = ms.organization
          and c.member = ms.member and c.first_month = date_trunc('month', ms.valid_from)::date)
      order by 1 desc
      """;

  @Inject Database database;

  /** The months of the year before {@code until} and its own, newest first. */
  List<BusinessMonth> months(OrganizationId organization, long office, LocalDate until) {
    return database
        .of(
            organization,
            handle ->
                handle
                    .createQuery(SELECT)
                    .bind("organization", organization)
                    .bind("office", office)
                    .bind("since", BusinessMonth.of(until).minusMonths(MONTHS).firstDay())
                    .bind("until", until)
                    .mapTo(LocalDate.class)
                    .list())
        .stream()
        .map(BusinessMonth::of)
        .toList();
  }
}
