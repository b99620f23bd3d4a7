package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;

/** Late invoices with the stage that they come to, set-based. */
@ApplicationScoped
class Dunnings {
  /**
   * Every late invoice with what becomes of it: DUE for the next stage, or why not. A stage's days
   * are those of {@link DunningPlan}.
   */
  private static final String LATE =
      """
      select i.id as invoice, i.office, i.number, i.label, i.due_on,
        i.total - i.paid - i.credited as open, coalesce(l.stage, 0) as last, l.pay_by, s.stage,
        h.until, coalesce(h.note, '') as note,
        case when h.office is not null then 'HELD'
          when exists (select from debit_invoice d where d.organization = i.organization
            and d.invoice = i.id and d.pending) then 'DEBIT'
          when s.stage is null then 'FINISHED'
          when i.due_on <= s.started::date and case when l.stage is null
              then coalesce((select min(b.answered_at at time zone 'Asia/Tokyo')::date
                from debit_invoice d join debit_batch b on b.organization = d.organization
                  and b.id = d.batch
                where d.organization = i.organization and d.invoice = i.id and b.state = 'DONE'),
                i.due_on) <= s.started::date
              else l.issued_on <= s.previous::date and l.pay_by < :today end then 'DUE'
          else 'WAITING' end as becomes
      from invoice i
      left join lateral (select t.stage, t.issued_on, t.pay_by from dunning_item t
        where t.organization = i.organization and t.invoice = i.id
        order by t.stage desc limit 1) l on true
      left join unnest(:stages::int[], :started::varchar[], :previous::varchar[])
        as s(stage, started, previous) on s.stage = coalesce(l.stage, 0) + 1
      left join dunning_hold h on h.organization = i.organization and h.office = i.office
        and h.until >= :today
      where i.organization = :organization and i.paid + i.credited < i.total
        and i.due_on <= :first
      """;

  private static final String OFFICE =
      """
       join office o on o.organization = :organization and o.id = d.office
       left join office_facts f on f.organization = :organization and f.office = d.office
         and f.valid_to = 'infinity'
      """;
  private static final String DUE =
      "with d as (select office, stage, count(*) as invoices, sum(open)::bigint as amount,"
          + " min(due_on) as since from ("
          + LATE
          + ") late where becomes = 'DUE' group by office, stage)"
          + """
           select d.*, o.number as office_number, coalesce(f.name, '') as office_name,
             coalesce(f.email, '') as email,
             coalesce((select w.wanted from web_statement w where w.organization = :organization
               and w.office = d.office order by w.id desc limit 1), false) as on_web,
             exists (select from post_return p where p.organization = :organization
               and p.office = d.office and p.cleared_at is null) as returned
           from d
          """
          + OFFICE
          + " where (o.number, d.stage) > (:after, :afterStage)"
          + " order by o.number, d.stage limit :limit";
  private static final String LEFT_OUT =
      "with d as (select office, becomes as reason, last as stage, count(*) as invoices,"
          + " sum(open)::bigint as amount, min(due_on) as since, case becomes when 'HELD' then"
          + " max(until) when 'WAITING' then max(pay_by) end as until, max(note) as note from ("
          + LATE
          + ") late where becomes <> 'DUE' group by office, becomes, last)"
          + " select d.*, o.number as office_number, coalesce(f.name, '') as office_name from d"
          + OFFICE
          + " where (o.number, d.reason, d.stage) > (:after, :afterReason, :afterStage)"
          + " order by o.number, d.reason, d.stage limit :limit";

  /** What comes to each stage today. */
  List<DunningTotal> totals(Handle handle, OrganizationId organization, DunningPlan plan) {
    return query(
            handle,
            organization,
            plan,
            "select stage, count(distinct office) as offices, count(*) as invoices,"
                + " sum(open)::bigint as amount from ("
                + LATE
                + ") late where becomes = 'DUE' group by stage order by stage")
        .mapTo(DunningTotal.class)
        .list();
  }

  /** How many offices come to any stage today. */
  long offices(Handle handle, OrganizationId organization, DunningPlan plan) {
    return query(
            handle,
            organization,
            plan,
            "select count(distinct office) from (" + LATE + ") late where becomes = 'DUE'")
        .mapTo(Long.class)
        .one();
  }

  /** The offices that come to a stage today, by number and stage, after those given. */
  List<DunningDue> due(
      Handle handle,
      OrganizationId organization,
      DunningPlan plan,
      String after,
      int afterStage,
      int limit) {
    return query(handle, organization, plan, DUE)
        .bind("after", after)
        .bind("afterStage", afterStage)
        .bind("limit", limit)
        .mapTo(DunningDue.class)
        .list();
  }

  /** The offices that are late and get nothing today, by number, reason and stage. */
  List<DunningLeftOut> leftOut(
      Handle handle,
      OrganizationId organization,
      DunningPlan plan,
      String after,
      String afterReason,
      int afterStage,
      int limit) {
    return query(handle, organization, plan, LEFT_OUT)
        .bind("after", after)
        .bind("afterReason", afterReason)
        .bind("afterStage", afterStage)
        .bind("limit", limit)
        .mapTo(DunningLeftOut.class)
        .list();
  }

  /** The next offices by id that come to a stage today. */
  List<Long> next(
      Handle handle, OrganizationId organization, DunningPlan plan, long after, int limit) {
    return query(
            handle,
            organization,
            plan,
            "select distinct office from ("
                + LATE
                + " and i.office > :after) late where becomes = 'DUE' order by office limit :limit")
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /** Locks an office's open invoices, as payments do, and gives those that come to a stage. */
  List<DunningInvoice> take(
      Handle handle, OrganizationId organization, DunningPlan plan, OfficeId office) {
    handle
        .createQuery(
            "select id from invoice where organization = :organization and office = :office"
                + " and paid + credited < total order by id for update")
        .bind("organization", organization)
        .bind("office", office)
        .mapTo(Long.class)
        .list();
    return query(
            handle,
            organization,
            plan,
            "select invoice, stage, number, label, due_on, open from ("
                + LATE
                + " and i.office = :office) late where becomes = 'DUE' order by due_on, invoice")
        .bind("office", office)
        .mapTo(DunningInvoice.class)
        .list();
  }

  /** How far these offices are, as far as their open invoices were dunned. */
  List<DunningLatest> latest(
      Handle handle, OrganizationId organization, Collection<OfficeId> offices) {
    return handle
        .createQuery(
            """
            select i.office, max(t.stage) as stage, max(t.issued_on) as issued_on
            from invoice i join dunning_item t on t.organization = i.organization
              and t.invoice = i.id
            where i.organization = :organization and i.office = any(:offices)
              and i.paid + i.credited < i.total
            group by i.office
            """)
        .bind("organization", organization)
        .bindArray("offices", Long.class, offices.stream().map(OfficeId::value).toList())
        .mapTo(DunningLatest.class)
        .list();
  }

  /** What came in and is nobody's yet. */
  long unsettled(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(
            """
            select (select count(*) from bank_receipt_item
                where organization = :organization and state = 'WAITING')
              + (select count(*) from payment where organization = :organization
                and office is null and reversed_at is null)
            """)
        .bind("organization", organization)
        .mapTo(Long.class)
        .one();
  }

  /** Whether the office takes its statements on the web now. */
  static boolean isOnWeb(Handle handle, OrganizationId organization, OfficeId office) {
    return handle
        .createQuery(
            "select wanted from web_statement where organization = :organization"
                + " and office = :office order by id desc limit 1")
        .bind("organization", organization)
        .bind("office", office)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private static Query query(
      Handle handle, OrganizationId organization, DunningPlan plan, String sql) {
    return handle
        .createQuery(sql)
        .bind("organization", organization)
        .bind("today", plan.today())
        .bind("first", plan.startedBy(plan.stage(1)))
        .bind("stages", plan.stages().stream().map(DunningStage::number).toArray(Integer[]::new))
        .bind(
            "started",
            plan.stages().stream().map(s -> plan.startedBy(s).toString()).toArray(String[]::new))
        .bind(
            "previous",
            plan.stages().stream().map(s -> plan.previousBy(s).toString()).toArray(String[]::new));
  }
}
