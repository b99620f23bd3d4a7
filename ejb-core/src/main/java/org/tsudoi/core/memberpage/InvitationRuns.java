package org.tsudoi.core.memberpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/**
 * The rows of invitations of many, and who can be invited: members with an address who never had an
 * account: whose page was stopped is invited singly.
 */
@ApplicationScoped
class InvitationRuns {
  private static final String WAITING =
      """
      from member m
      join member_facts f on f.organization = m.organization and f.member = m.id
        and f.valid_to = 'infinity' and f.details ->> 'email' is not null
      join membership s on s.organization = m.organization and s.member = m.id
        and s.valid_to = 'infinity'
      where m.organization = :organization and m.id > :after
        and (cast(:office as bigint) is null or s.office = :office)
        and not exists (select from account a where a.organization = m.organization
          and a.member = m.id)
      """;

  @Inject Database database;
  @Inject BusinessClock clock;

  /** A member who can be invited. */
  public record Waiting(
      MemberId id, String number, String familyName, String givenName, String email) {}

  long count(OrganizationId organization, Optional<OfficeId> office) {
    return database.of(
        organization,
        handle ->
            narrowed(handle, "select count(*) " + WAITING, organization, office, 0)
                .mapTo(Long.class)
                .one());
  }

  List<Waiting> next(OrganizationId organization, InvitationRun run, int limit) {
    return database.of(
        organization,
        handle ->
            narrowed(
                    handle,
                    "select m.id, m.number, f.family_name, f.given_name,"
                        + " f.details ->> 'email' as email "
                        + WAITING
                        + " order by m.id limit :limit",
                    organization,
                    run.office().map(OfficeId::new),
                    run.lastMember())
                .bind("limit", limit)
                .mapTo(Waiting.class)
                .list());
  }

  private static Query narrowed(
      Handle handle,
      String sql,
      OrganizationId organization,
      Optional<OfficeId> office,
      long after) {
    return handle
        .createQuery(sql)
        .bind("organization", organization)
        .bind("office", office.map(OfficeId::value).orElse(null))
        .bind("after", after);
  }

  long begin(Actor actor, Optional<OfficeId> office, long total) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    """
                    insert into member_invitation_run
                      (organization, office, total, started_by, started_at)
                    values (:organization, :office, :total, :by, :now) returning id
                    """)
                .bind("organization", actor.organization())
                .bind("office", office.map(OfficeId::value).orElse(null))
                .bind("total", total)
                .bind("by", actor.name())
                .bind("now", clock.now())
                .mapTo(Long.class)
                .one());
  }

  Optional<InvitationRun> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select * from member_invitation_run"
                        + " where organization = :organization and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(InvitationRun.class)
                .findOne());
  }

  void goOn(OrganizationId organization, long id, MemberId last, int invited) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update member_invitation_run set last_member = ?, invited = invited + ?"
                    + " where organization = ? and id = ?",
                last,
                invited,
                organization,
                id));
  }

  void end(OrganizationId organization, long id) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update member_invitation_run set ended_at = ? where organization = ? and id = ?",
                clock.now(),
                organization,
                id));
  }
}
