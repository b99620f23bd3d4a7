package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Grants and their steps as rows. */
@ApplicationScoped
class Grants {
  private static final String VIEW =
      """
      select g.id, g.kind, g.benefit_group, g.label, g.member, m.number as member_number,
        f.family_name, f.given_name, g.office, o.number as office_number,
        coalesce(n.name, '') as office_name, g.event_on, g.person, g.amount, g.explanation,
        g.filing, g.receipt, g.decided_on, g.decided_by, g.document, g.state, g.version,
        b.pay_on
      from benefit_grant g
      join member m on m.organization = g.organization and m.id = g.member
      join member_facts f on f.organization = g.organization and f.member = g.member
        and f.valid_to = 'infinity'
      join office o on o.organization = g.organization and o.id = g.office
      left join office_facts n on n.organization = g.organization and n.office = g.office
        and n.valid_to = 'infinity'
      left join transfer_grant t on t.organization = g.organization and t.benefit_grant = g.id
        and t.holds
      left join transfer_batch b on b.organization = t.organization and b.id = t.batch
      where g.organization = :organization
      """;

  private static final String PAID_BY =
      """
       and g.id in (select p.benefit_grant from transfer_item i
        join transfer_grant p on p.organization = i.organization and p.batch = i.batch
          and p.office = i.office
        where i.organization = :organization and i.id = :transfer)
      """;

  @Inject Database database;
  @Inject BusinessClock clock;

  /** The new grant's id. */
  long insert(
      Actor actor,
      FilingId filing,
      String receipt,
      int position,
      BenefitKind kind,
      Effect.Grant g) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "insert into benefit_grant (organization, kind, benefit_group, label, member,"
                        + " office, event_on, choice, person, amount, explanation, filing, receipt,"
                        + " position, decided_on, decided_by) values (:organization, :kind, :group,"
                        + " :label, :member, :office, :eventDay, :choice, :person, :amount,"
                        + " :explanation, :filing, :receipt, :position, :today, :by) returning id")
                .bind("organization", actor.organization())
                .bindMethods(g)
                .bind("group", kind.group())
                .bind("label", kind.label())
                .bind("filing", filing)
                .bind("receipt", receipt)
                .bind("position", position)
                .bind("today", clock.today())
                .bind("by", actor.name())
                .mapTo(Long.class)
                .one());
  }

  /** Notes a step. */
  void step(Actor actor, long grant, GrantMove move, String reason) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "insert into benefit_step (organization, benefit_grant, at, account, name,"
                        + " move, reason) values (:organization, :grant, :now, :account, :name,"
                        + " :move, :reason)")
                .bind("organization", actor.organization())
                .bind("grant", grant)
                .bind("now", clock.now())
                .bind("account", actor.account().map(id -> id.value()).orElse(null))
                .bind("name", actor.name())
                .bind("move", move)
                .bind("reason", reason)
                .execute());
  }

  /** Moves the grant with its step, if it is in a state from which that is possible. */
  boolean move(Actor actor, long grant, GrantMove move, String reason) {
    boolean moved =
        database.of(
                actor.organization(),
                handle ->
                    handle
                        .createUpdate(
                            "update benefit_grant set state = :to, version = version + 1"
                                + " where organization = :organization and id = :grant"
                                + " and state = any(:from)")
                        .bind("organization", actor.organization())
                        .bind("grant", grant)
                        .bind("to", move.to())
                        .bindArray(
                            "from", String.class, move.from().stream().map(Enum::name).toList())
                        .execute())
            == 1;
    if (moved) {
      step(actor, grant, move, reason);
    }
    return moved;
  }

  /** Whether a grant of the office has failed and was not tried again. */
  boolean hasFailed(OrganizationId organization, OfficeId office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from benefit_grant where organization ="
                        + " :organization and office = :office and state = 'FAILED')")
                .bind("organization", organization)
                .bind("office", office)
                .mapTo(Boolean.class)
                .one());
  }

  /** Notes the decision notice of all grants of a filing that were not revoked. */
  void noticed(OrganizationId organization, FilingId filing, long document) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update benefit_grant set document = :document where organization ="
                        + " :organization and filing = :filing and state <> 'REVOKED'")
                .bind("organization", organization)
                .bind("filing", filing)
                .bind("document", document)
                .execute());
  }

  /** What the member was granted and nobody revoked, by day of event. */
  List<Granted> of(OrganizationId organization, MemberId member) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select kind, choice, person, event_on as event_day, amount from benefit_grant"
                        + " where organization = :organization and member = :member"
                        + " and state <> 'REVOKED' order by event_on, id")
                .bind("organization", organization)
                .bind("member", member)
                .mapTo(Granted.class)
                .list());
  }

  /** The grants of one filing, in its order. */
  List<GrantView> of(OrganizationId organization, FilingId filing) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and g.filing = :filing order by g.position")
                .bind("organization", organization)
                .bind("filing", filing)
                .mapTo(GrantView.class)
                .list());
  }

  Optional<GrantView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and g.id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(GrantView.class)
                .findOne());
  }

  List<GrantStep> steps(OrganizationId organization, long grant) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select move, at, name, reason from benefit_step where organization ="
                        + " :organization and benefit_grant = :grant order by id")
                .bind("organization", organization)
                .bind("grant", grant)
                .mapTo(GrantStep.class)
                .list());
  }

  /** Newest first; {@code scope} narrows to some offices, empty for all. */
  List<GrantView> list(OrganizationId organization, Optional<Set<OfficeId>> scope, GrantQuery q) {
    StringBuilder sql = new StringBuilder(VIEW).append(" and g.id < :before");
    scope.ifPresent(offices -> sql.append(" and g.office = any(:scope)"));
    q.office().ifPresent(office -> sql.append(" and g.office = :office"));
    if (!q.members().isEmpty()) {
      sql.append(" and g.member = any(:members)");
    }
    q.from().ifPresent(day -> sql.append(" and g.decided_on >= :from"));
    q.until().ifPresent(day -> sql.append(" and g.decided_on <= :until"));
    q.transfer().ifPresent(item -> sql.append(PAID_BY));
    q.state().ifPresent(state -> sql.append(" and g.state = :state"));
    q.group().ifPresent(group -> sql.append(" and g.benefit_group = :group"));
    if (!q.kind().isEmpty()) {
      sql.append(" and g.kind = :kind");
    }
    sql.append(" order by g.id desc limit :size");
    return database.of(
        organization,
        handle ->
            bind(handle.createQuery(sql.toString()), organization, scope, q)
                .mapTo(GrantView.class)
                .list());
  }

  private static Query bind(
      Query query, OrganizationId organization, Optional<Set<OfficeId>> scope, GrantQuery q) {
    query.bind("organization", organization).bind("before", q.before()).bind("size", q.size());
    scope.ifPresent(
        offices ->
            query.bindArray("scope", Long.class, offices.stream().map(OfficeId::value).toList()));
    q.office().ifPresent(office -> query.bind("office", office));
    if (!q.members().isEmpty()) {
      query.bindArray("members", Long.class, q.members().stream().map(MemberId::value).toList());
    }
    q.from().ifPresent(day -> query.bind("from", day));
    q.until().ifPresent(day -> query.bind("until", day));
    q.transfer().ifPresent(item -> query.bind("transfer", item));
    q.state().ifPresent(state -> query.bind("state", state));
    q.group().ifPresent(group -> query.bind("group", group));
    if (!q.kind().isEmpty()) {
      query.bind("kind", q.kind().replace("\0", ""));
    }
    return query;
  }

  /** How many and how much waits or failed. */
  List<GrantTotal> waiting(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select state, count(*) as count, sum(amount)::bigint as sum from"
                        + " benefit_grant where organization = :organization"
                        + " and state in ('DECIDED', 'FAILED') group by state")
                .bind("organization", organization)
                .mapTo(GrantTotal.class)
                .list());
  }

  /** How many and how much in each state; {@code office} empty for all. */
  List<GrantTotal> totals(OrganizationId organization, Optional<OfficeId> office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select state, count(*) as count, sum(amount)::bigint as sum from"
                        + " benefit_grant where organization = :organization"
                        + " and (cast(:office as bigint) is null or office = :office)"
                        + " group by state")
                .bind("organization", organization)
                .bind("office", office.map(OfficeId::value).orElse(null))
                .mapTo(GrantTotal.class)
                .list());
  }
}
