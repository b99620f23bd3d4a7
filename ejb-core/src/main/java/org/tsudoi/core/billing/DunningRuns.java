package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;

/** Issues of reminders and what they issued, as rows. */
@ApplicationScoped
class DunningRuns {
  private static final String RUN =
      "select id, day, state, expected, offices, reached, notices, total, started_by, started_at,"
          + " ended_at from dunning_run where organization = :organization";
  private static final String NOTICE =
      """
      select n.id, n.run, n.office, o.number as office_number, coalesce(f.name, '') as office_name,
        n.stage, n.number, n.invoices, n.total,
        (select coalesce(sum(i.total - i.paid - i.credited), 0)::bigint
          from dunning_item t join invoice i on i.organization = t.organization
            and i.id = t.invoice
          where t.organization = n.organization and t.notice = n.id) as open,
        n.issued_on, n.pay_by, n.mailed, n.posted, n.document
      from dunning_notice n join office o on o.organization = n.organization and o.id = n.office
      left join office_facts f on f.organization = n.organization and f.office = n.office
        and f.valid_to = 'infinity'
      where n.organization = :organization
      """;

  /** A new run; empty while another one goes on. */
  Optional<Long> begin(Handle handle, Actor actor, LocalDate day, long expected, Instant now) {
    return handle
        .createQuery(
            "insert into dunning_run (organization, day, expected, started_by, started_at)"
                + " values (:organization, :day, :expected, :by, :now)"
                + " on conflict (organization) where state = 'RUNNING' do nothing returning id")
        .bind("organization", actor.organization())
        .bind("day", day)
        .bind("expected", expected)
        .bind("by", actor.name())
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  void reached(
      Handle handle, OrganizationId organization, long run, long office, int notices, Yen total) {
    handle.execute(
        "update dunning_run set reached = ?, offices = offices + 1, notices = notices + ?,"
            + " total = total + ? where organization = ? and id = ?",
        office,
        notices,
        total.amount(),
        organization,
        run);
  }

  void end(Handle handle, OrganizationId organization, long run, Instant now) {
    handle
        .createUpdate(
            "update dunning_run set state = 'DONE', ended_at = :now"
                + " where organization = :organization and id = :id")
        .bind("now", now)
        .bind("organization", organization)
        .bind("id", run)
        .execute();
  }

  Optional<DunningRunView> find(Handle handle, OrganizationId organization, long run) {
    return handle
        .createQuery(RUN + " and id = :id")
        .bind("organization", organization)
        .bind("id", run)
        .mapTo(DunningRunView.class)
        .findOne();
  }

  /** The run that goes on, if any. */
  Optional<DunningRunView> open(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(RUN + " and state = 'RUNNING'")
        .bind("organization", organization)
        .mapTo(DunningRunView.class)
        .findOne();
  }

  List<DunningRunView> latest(Handle handle, OrganizationId organization, int limit) {
    return handle
        .createQuery(RUN + " order by id desc limit :limit")
        .bind("organization", organization)
        .bind("limit", limit)
        .mapTo(DunningRunView.class)
        .list();
  }

  /** Keeps what was issued to an office. */
  void keep(
      Handle handle,
      OrganizationId organization,
      DunningLetter letter,
      long document,
      Collection<DunningInvoice> invoices) {
    long notice =
        handle
            .createQuery(
                "insert into dunning_notice (organization, run, office, stage, number, invoices,"
                    + " total, issued_on, pay_by, mailed, posted, document)"
                    + " values (:organization, :run, :office, :stage, :number, :invoices, :total,"
                    + " :issuedOn, :payBy, :mailed, :posted, :document) returning id")
            .bind("organization", organization)
            .bindMethods(letter)
            .bind("invoices", invoices.size())
            .bind("document", document)
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            "insert into dunning_item (organization, invoice, stage, notice, amount, issued_on,"
                + " pay_by) select :organization, invoice, :stage, :notice, amount, :issuedOn,"
                + " :payBy from unnest(:invoices::bigint[], :amounts::bigint[])"
                + " as e(invoice, amount)")
        .bind("organization", organization)
        .bindMethods(letter)
        .bind("notice", notice)
        .bind("invoices", invoices.stream().map(DunningInvoice::invoice).toArray(Long[]::new))
        .bind("amounts", invoices.stream().map(each -> each.open().amount()).toArray(Long[]::new))
        .execute();
  }

  void unprintable(
      Handle handle, OrganizationId organization, DunningLetter letter, String reason) {
    handle
        .createUpdate(
            "insert into dunning_unprintable (organization, run, office, stage, reason)"
                + " values (:organization, :run, :office, :stage, left(:reason, 400))"
                + " on conflict do nothing")
        .bind("organization", organization)
        .bindMethods(letter)
        .bind("reason", reason)
        .execute();
  }

  List<Unprintable> unprintable(Handle handle, OrganizationId organization, long run) {
    return handle
        .createQuery(
            "select u.office as id, o.number, u.reason from dunning_unprintable u"
                + " join office o on o.organization = u.organization and o.id = u.office"
                + " where u.organization = :organization and u.run = :run"
                + " order by o.number limit 100")
        .bind("organization", organization)
        .bind("run", run)
        .mapTo(Unprintable.class)
        .list();
  }

  /** What a run issued, in the order of issue. */
  List<DunningNotice> ofRun(
      Handle handle, OrganizationId organization, long run, long after, int limit) {
    return handle
        .createQuery(NOTICE + " and n.run = :run and n.id > :after order by n.id limit :limit")
        .bind("organization", organization)
        .bind("run", run)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(DunningNotice.class)
        .list();
  }

  /** What an office was sent, newest first. */
  List<DunningNotice> ofOffice(
      Handle handle, OrganizationId organization, OfficeId office, int limit) {
    return handle
        .createQuery(NOTICE + " and n.office = :office order by n.id desc limit :limit")
        .bind("organization", organization)
        .bind("office", office)
        .bind("limit", limit)
        .mapTo(DunningNotice.class)
        .list();
  }

  /** The stages of an invoice so far. */
  List<DunningMark> ofInvoice(Handle handle, OrganizationId organization, long invoice) {
    return handle
        .createQuery(
            "select t.invoice, t.stage, t.issued_on, t.pay_by, t.amount, n.number, n.document"
                + " from dunning_item t join dunning_notice n on n.organization = t.organization"
                + " and n.id = t.notice where t.organization = :organization"
                + " and t.invoice = :invoice order by t.stage")
        .bind("organization", organization)
        .bind("invoice", invoice)
        .mapTo(DunningMark.class)
        .list();
  }
}
