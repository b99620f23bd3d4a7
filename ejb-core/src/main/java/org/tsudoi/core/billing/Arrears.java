package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.member.OfficeStanding;

/**
 * Unpaid cycles past their due day (FE-11). A cycle is unpaid while something of its continuing fee
 * is; what joiners owe is past due, but no cycle. What waits for the bank's answer is not in
 * arrears yet.
 */
@ApplicationScoped
class Arrears implements OfficeStanding {
  private static final String LATE =
      """
      select i.office, count(distinct i.cycle) filter (where r.kind = 'CONTINUING')::int as cycles,
        count(*) as invoices,
        sum(i.total - i.paid - i.credited)::bigint as amount, min(i.due_on) as since
      from invoice i
      join billing_run r on r.organization = i.organization and r.id = i.run
      where i.organization = :organization and i.paid + i.credited < i.total
        and i.due_on < :today and (:office = 0 or i.office = :office)
        and not exists (select from debit_invoice d where d.organization = i.organization
          and d.invoice = i.id and d.pending)
      group by i.office
      """;
  private static final String LIST =
      "with late as ("
          + LATE
          + """
          )
          select late.*, o.number as office_number, coalesce(f.name, '') as office_name,
            coalesce(f.phone, '') as phone
          from late join office o on o.organization = :organization and o.id = late.office
          left join office_facts f on f.organization = :organization and f.office = late.office
            and f.valid_to = 'infinity'
          where late.cycles >= :least and o.number > :after order by o.number limit :limit
          """;

  @Inject Database database;
  @Inject BusinessClock clock;
  @Inject Planning planning;
  @Inject Unbilled unbilled;

  /** Offices with at least {@code least} unpaid cycles, by number. */
  List<ArrearsView> list(OrganizationId organization, int least, String after, int limit) {
    return database.of(organization, handle -> query(handle, organization, 0, least, after, limit));
  }

  /** What one office has not paid in time. */
  Optional<ArrearsView> of(OrganizationId organization, OfficeId office) {
    return database
        .of(organization, handle -> query(handle, organization, office.value(), 0, "", 1))
        .stream()
        .findFirst();
  }

  private List<ArrearsView> query(
      Handle handle, OrganizationId organization, long office, int least, String after, int limit) {
    Query query = handle.createQuery(LIST).bind("organization", organization);
    return query
        .bind("today", clock.today())
        .bind("office", office)
        .bind("least", least)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(ArrearsView.class)
        .list();
  }

  @Override
  public Yen unpaid(OrganizationId organization, OfficeId office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select coalesce(sum(total - paid - credited), 0)::bigint from invoice"
                        + " where organization = :organization and office = :office"
                        + " and paid + credited < total")
                .bind("organization", organization)
                .bind("office", office)
                .mapTo(Yen.class)
                .one());
  }

  @Override
  public List<String> unbilled(OrganizationId organization, OfficeId office, LocalDate day) {
    return unbilled.runs(organization, office, day);
  }

  @Override
  public int unpaidCycles(OrganizationId organization, OfficeId office) {
    return of(organization, office).map(ArrearsView::cycles).orElse(0);
  }

  @Override
  public boolean areServicesStopped(OrganizationId organization, OfficeId office) {
    int cycles = unpaidCycles(organization, office);
    return cycles > 0 && cycles >= planning.fees(organization).arrears().stopServices();
  }
}
