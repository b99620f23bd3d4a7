package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Corrected days of memberships as rows: the membership as it is right, the entry that says so. */
@ApplicationScoped
class Corrections {
  @Inject Database database;
  @Inject BusinessClock clock;

  List<Correction> of(OrganizationId organization, MemberId member) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select kind, day_before, day_after, reason, corrected_by, corrected_at"
                        + " from membership_correction where organization = :organization"
                        + " and member = :member order by id desc")
                .bind("organization", organization)
                .bind("member", member)
                .mapTo(Correction.class)
                .list());
  }

  void leavingDay(Actor actor, MemberId member, Membership wrong, LocalDate day, String reason) {
    note(actor, member, wrong, "LEAVING_DAY", wrong.validTo(), Optional.of(day), reason);
    set(actor, wrong, "valid_to = :day", day);
  }

  void noLeaving(Actor actor, MemberId member, Membership wrong, String reason) {
    note(actor, member, wrong, "LEAVING_UNDONE", wrong.validTo(), Optional.empty(), reason);
    set(
        actor,
        wrong,
        "valid_to = :day, ending = null, reason = '', left_filing = null",
        LocalDate.MAX);
  }

  void joiningDay(Actor actor, MemberId member, Membership wrong, LocalDate day, String reason) {
    note(actor, member, wrong, "JOINING_DAY", wrong.validFrom(), Optional.of(day), reason);
    set(actor, wrong, "valid_from = :day", day);
    database.in(
        actor.organization(),
        handle ->
            handle.execute(
                "update member_facts f set valid_from = ? where organization = ? and member = ?"
                    + " and valid_from > ? and not exists (select from member_facts e"
                    + " where e.organization = f.organization and e.member = f.member"
                    + " and e.valid_from < f.valid_from)",
                day,
                actor.organization(),
                member,
                day));
  }

  private void set(Actor actor, Membership wrong, String columns, LocalDate day) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "update membership set "
                        + columns
                        + " where organization = :organization and id = :id")
                .bind("day", day)
                .bind("organization", actor.organization())
                .bind("id", wrong.id())
                .execute());
  }

  private void note(
      Actor actor,
      MemberId member,
      Membership wrong,
      String kind,
      LocalDate before,
      Optional<LocalDate> after,
      String reason) {
    database.in(
        actor.organization(),
        handle ->
            insert(handle, actor, wrong)
                .bind("member", member)
                .bind("kind", kind)
                .bind("before", before)
                .bind("after", after.orElse(null))
                .bind("reason", reason)
                .execute());
  }

  private org.jdbi.v3.core.statement.Update insert(Handle handle, Actor actor, Membership wrong) {
    return handle
        .createUpdate(
            "insert into membership_correction (organization, member, membership, kind,"
                + " day_before, day_after, ended_for, ended_filing, reason, corrected_by,"
                + " corrected_at) values (:organization, :member, :membership, :kind, :before,"
                + " :after, :endedFor, :endedFiling, :reason, :by, :now)")
        .bind("organization", actor.organization())
        .bind("membership", wrong.id())
        .bind("endedFor", wrong.reason())
        .bind("endedFiling", wrong.leftFiling().map(FilingId::value).orElse(null))
        .bind("by", actor.name())
        .bind("now", clock.now());
  }
}
