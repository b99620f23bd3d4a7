package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.database.Database;

/** Invoices in the database. */
@ApplicationScoped
class Invoices {
  private static final String VIEW =
      """
      select i.id, i.number, i.run, r.kind, i.cycle, i.label, i.office, o.number as office_number,
        coalesce(f.name, '') as office_name, i.issued_on, i.due_on, i.total, i.paid, i.credited,
        i.document,
        exists (select from debit_invoice d where d.organization = i.organization
          and d.invoice = i.id and d.pending) as pending,
        (select t.outcome from debit_invoice d
          join debit_item t on t.organization = d.organization and t.batch = d.batch
            and t.office = d.office and t.outcome <> 'PAID'
          where d.organization = i.organization and d.invoice = i.id
          order by d.batch desc limit 1) as failure
      from invoice i
      join billing_run r on r.organization = i.organization and r.id = i.run
      join office o on o.organization = i.organization and o.id = i.office
      left join office_facts f on f.organization = i.organization and f.office = i.office
        and f.valid_to = 'infinity'
      where i.organization = :organization
      """;
  private static final String SEARCH =
      VIEW
          + """
           and i.id < :before
           and (:run::bigint is null or i.run = :run)
           and (:office::bigint is null or i.office = :office)
           and (:from::date is null or i.issued_on >= :from)
           and (:to::date is null or i.issued_on <= :to)
           and (:least::bigint is null or i.total >= :least)
           and (:most::bigint is null or i.total <= :most)
           and (not :open or i.paid + i.credited < i.total)
           order by i.id desc limit :size
          """;
  private static final String ADVANCE =
      """
      select coalesce(sum(a.amount), 0)::bigint from allocation a
      where a.organization = :organization and a.invoice = :invoice
        and exists (select from posting p where p.organization = a.organization
          and p.event = 'ADVANCE' and p.reference = a.id and p.account = 'ADVANCE')
      """;
  private static final String CHARGED =
      """
      select c.member, m.number, f.family_name, f.given_name, c.category, c.item, c.amount
      from invoice i
      join member_charge c on c.organization = i.organization and c.run = i.run
        and c.office = i.office
      join member m on m.organization = c.organization and m.id = c.member
      left join member_facts f on f.organization = c.organization and f.member = c.member
        and f.valid_to = 'infinity'
      where i.organization = :organization and i.id = :invoice
      order by m.number, c.item limit :limit offset :offset
      """;

  @Inject Database database;

  Optional<InvoiceView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and i.id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(InvoiceView.class)
                .findOne());
  }

  List<InvoiceView> list(OrganizationId organization, InvoiceQuery query) {
    Optional<OfficeId> named = office(organization, query.officeNumber());
    boolean unknown = !query.officeNumber().isEmpty() && named.isEmpty();
    boolean other =
        named.isPresent() && query.office().filter(o -> !o.equals(named.get())).isPresent();
    return unknown || other ? List.of() : list(organization, query, query.office().or(() -> named));
  }

  private List<InvoiceView> list(
      OrganizationId organization, InvoiceQuery query, Optional<OfficeId> office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SEARCH)
                .bind("organization", organization)
                .bind("before", query.before())
                .bind("run", query.run().orElse(null))
                .bind("office", office.map(OfficeId::value).orElse(null))
                .bind("from", query.from().orElse(null))
                .bind("to", query.to().orElse(null))
                .bind("least", query.least().map(Yen::amount).orElse(null))
                .bind("most", query.most().map(Yen::amount).orElse(null))
                .bind("open", query.openOnly())
                .bind("size", query.size())
                .mapTo(InvoiceView.class)
                .list());
  }

  List<LineView> lines(OrganizationId organization, long invoice) {
    return ofInvoice(
        organization,
        invoice,
        "select * from invoice_line where organization = :organization and invoice = :invoice"
            + " order by position",
        LineView.class);
  }

  List<ShareView> shares(OrganizationId organization, long invoice) {
    return ofInvoice(
        organization,
        invoice,
        ShareView.SELECT
            + " where a.organization = :organization and a.invoice = :invoice order by a.id",
        ShareView.class);
  }

  List<CreditNote> credits(OrganizationId organization, long invoice) {
    return ofInvoice(
        organization,
        invoice,
        "select * from credit_note where organization = :organization and invoice = :invoice"
            + " order by id",
        CreditNote.class);
  }

  /** Yen of the invoice that were settled by what earlier payments left over (前受金充当). */
  Yen advance(OrganizationId organization, InvoiceView invoice) {
    Yen used = ofInvoice(organization, invoice.id(), ADVANCE, Yen.class).get(0);
    return used.compareTo(invoice.paid()) > 0 ? invoice.paid() : used;
  }

  private <T> List<T> ofInvoice(
      OrganizationId organization, long invoice, String sql, Class<T> type) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(sql)
                .bind("organization", organization)
                .bind("invoice", invoice)
                .mapTo(type)
                .list());
  }

  /** The members charged, by number. */
  List<ChargedMember> charged(OrganizationId organization, long invoice, int offset, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(CHARGED)
                .bind("organization", organization)
                .bind("invoice", invoice)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(ChargedMember.class)
                .list());
  }

  boolean officeExists(OrganizationId organization, OfficeId office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select exists (select from office"
                        + " where organization = :organization and id = :office)")
                .bind("organization", organization)
                .bind("office", office)
                .mapTo(Boolean.class)
                .one());
  }

  /** The office with this number. */
  Optional<OfficeId> office(OrganizationId organization, String number) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id from office where organization = :organization and number = :number")
                .bind("organization", organization)
                .bind("number", number)
                .mapTo(OfficeId.class)
                .findOne());
  }

  /** Whether the invoice is the office's. */
  boolean belongs(OrganizationId organization, long invoice, Optional<OfficeId> office) {
    return find(organization, invoice).map(InvoiceView::office).equals(office);
  }
}
