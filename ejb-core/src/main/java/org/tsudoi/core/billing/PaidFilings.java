package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.filing.FilingDues;

/** Which accepted filings' joiners have been billed and have paid. */
@ApplicationScoped
class PaidFilings implements FilingDues {
  /** Every joiner has a charge of the joining month, and no invoice of those charges is open. */
  private static final String PAID =
      """
      select f.id from filing f
      where f.organization = :organization and f.state = 'ACCEPTED'
        and exists (select from membership m
          where m.organization = f.organization and m.joined_filing = f.id)
        and not exists (select from membership m
          where m.organization = f.organization and m.joined_filing = f.id
          and not exists (select from member_charge c
            where c.organization = m.organization and c.member = m.member
            and c.first_month = date_trunc('month', m.valid_from)))
        and not exists (select from membership m
          join member_charge c on c.organization = m.organization and c.member = m.member
            and c.first_month = date_trunc('month', m.valid_from)
          join invoice i on i.organization = c.organization and i.run = c.run
            and i.office = c.office
          where m.organization = f.organization and m.joined_filing = f.id
            and i.paid + i.credited < i.total)
      order by f.filed_at limit :limit
      """;

  @Inject Database database;

  @Override
  public List<FilingId> paid(OrganizationId organization, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(PAID)
                .bind("organization", organization)
                .bind("limit", limit)
                .mapTo(FilingId.class)
                .list());
  }
}
