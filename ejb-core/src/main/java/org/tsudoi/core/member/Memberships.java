package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Memberships as rows. */
@ApplicationScoped
class Memberships {
  @Inject Database database;

  /** All memberships of a member, in order. */
  List<Membership> of(OrganizationId organization, MemberId member) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id, office, category, valid_from, valid_to, entry, ending, reason,"
                        + " joined_filing, left_filing from membership"
                        + " where organization = :organization and member = :member"
                        + " order by valid_from")
                .bind("organization", organization)
                .bind("member", member)
                .mapTo(Membership.class)
                .list());
  }

  void begin(
      OrganizationId organization,
      MemberId member,
      OfficeId office,
      String category,
      LocalDate from,
      String entry,
      Basis basis) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "insert into membership (organization, member, office, category, valid_from,"
                        + " entry, joined_filing) values (:organization, :member, :office,"
                        + " :category, :from, :entry, :filing)")
                .bind("organization", organization)
                .bind("member", member)
                .bind("office", office)
                .bind("category", category)
                .bind("from", from)
                .bind("entry", entry)
                .bind("filing", basis.filingOrNull())
                .execute());
  }

  /**
   * From the first day of {@code later} on the membership is as that says; its end stays, planned
   * or not, and what is known by its id (e.g. that a leaving was set off) stays with the end.
   */
  void divide(
      OrganizationId organization,
      MemberId member,
      Membership before,
      Membership later,
      Basis basis) {
    database.in(
        organization,
        handle -> {
          handle
              .createUpdate(
                  "update membership set office = :office, category = :category,"
                      + " valid_from = :from, entry = :entry, joined_filing = :filing"
                      + " where organization = :organization and id = :id")
              .bind("office", later.office())
              .bind("category", later.category())
              .bind("from", later.validFrom())
              .bind("entry", later.entry())
              .bind("filing", basis.filingOrNull())
              .bind("organization", organization)
              .bind("id", before.id())
              .execute();
          handle
              .createUpdate(
                  "insert into membership (organization, member, office, category, valid_from,"
                      + " valid_to, entry, ending, joined_filing, left_filing) values"
                      + " (:organization, :member, :office, :category, :from, :to, :entry,"
                      + " :ending, :joined, :filing)")
              .bind("organization", organization)
              .bind("member", member)
              .bind("office", before.office())
              .bind("category", before.category())
              .bind("from", before.validFrom())
              .bind("to", later.validFrom())
              .bind("entry", before.entry())
              .bind("ending", later.entry())
              .bind("joined", before.joinedFiling().map(FilingId::value).orElse(null))
              .bind("filing", basis.filingOrNull())
              .execute();
        });
  }

  void end(
      OrganizationId organization,
      Membership membership,
      LocalDate to,
      String ending,
      String reason,
      Basis basis) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update membership set valid_to = :to, ending = :ending, reason = :reason,"
                        + " left_filing = :filing"
                        + " where organization = :organization and id = :id")
                .bind("to", to)
                .bind("ending", ending)
                .bind("reason", reason)
                .bind("filing", basis.filingOrNull())
                .bind("organization", organization)
                .bind("id", membership.id())
                .execute());
  }
}
