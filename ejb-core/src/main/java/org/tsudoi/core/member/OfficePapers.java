package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** The papers of offices as rows. */
@ApplicationScoped
class OfficePapers {
  @Inject Database database;
  @Inject BusinessClock clock;

  /** Refused at {@code receivedOn} when that day is to come ({@code member.paper-future}). */
  Decision check(LocalDate receivedOn) {
    return receivedOn.isAfter(clock.today())
        ? Decision.refused(Problem.at("receivedOn", "member.paper-future", "until", clock.today()))
        : Decision.accepted();
  }

  void note(
      Actor actor, OfficeId office, OfficePaper.Kind kind, LocalDate receivedOn, LocalDate from) {
    note(actor.organization(), office, kind, receivedOn, from, actor.name());
  }

  /** Like the other, by who entered it: somebody else may have released it. */
  void note(
      OrganizationId organization,
      OfficeId office,
      OfficePaper.Kind kind,
      LocalDate receivedOn,
      LocalDate from,
      String by) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into office_paper"
                    + " (organization, office, kind, received_on, valid_from, noted_at, noted_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?)",
                organization,
                office,
                kind.name(),
                receivedOn,
                from,
                clock.now(),
                by));
  }

  List<OfficePaper> of(OrganizationId organization, OfficeId office, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select kind, received_on, valid_from, noted_at, noted_by from office_paper"
                        + " where organization = :organization and office = :office"
                        + " order by id desc limit :limit")
                .bind("organization", organization)
                .bind("office", office)
                .bind("limit", limit)
                .mapTo(OfficePaper.class)
                .list());
  }
}
