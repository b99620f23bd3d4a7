package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;

/** Which offices are left out of dunning, as rows. */
@ApplicationScoped
class DunningHolds {

  void put(Handle handle, Actor actor, OfficeId office, LocalDate until, String note, Instant now) {
    handle
        .createUpdate(
            "insert into dunning_hold (organization, office, until, note, held_by, held_at)"
                + " values (:organization, :office, :until, :note, :by, :now)"
                + " on conflict (organization, office) do update set until = excluded.until,"
                + " note = excluded.note, held_by = excluded.held_by, held_at = excluded.held_at")
        .bind("organization", actor.organization())
        .bind("office", office)
        .bind("until", until)
        .bind("note", note)
        .bind("by", actor.name())
        .bind("now", now)
        .execute();
  }

  boolean end(Handle handle, OrganizationId organization, OfficeId office) {
    return handle.execute(
            "delete from dunning_hold where organization = ? and office = ?", organization, office)
        == 1;
  }

  /** The hold of an office that goes on today. */
  Optional<DunningHold> of(
      Handle handle, OrganizationId organization, OfficeId office, LocalDate today) {
    return handle
        .createQuery(
            "select office, until, note, held_by, held_at from dunning_hold"
                + " where organization = :organization and office = :office and until >= :today")
        .bind("organization", organization)
        .bind("office", office)
        .bind("today", today)
        .mapTo(DunningHold.class)
        .findOne();
  }
}
