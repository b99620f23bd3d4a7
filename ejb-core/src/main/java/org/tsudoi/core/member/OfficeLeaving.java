package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.database.Database;

/** Offices leave with all their members (事業所の退会; FE-6). Checks first, then writes. */
@ApplicationScoped
class OfficeLeaving {
  private static final String REASON =
      ResourceBundle.getBundle("org.tsudoi.core.member.messages", Locale.ROOT)
          .getString("member.left-with-office");
  private static final String EARLIEST =
      """
      select greatest(o.joined_on + 1, max(s.valid_from) + 1,
        max(case when s.ending = 'TRANSFER' or s.ending = 'LEAVE' and s.valid_to <= :today
          then s.valid_to end))
      from office o
      left join membership s on s.organization = o.organization and s.office = o.id
      where o.organization = :organization and o.id = :office
      group by o.joined_on
      """;
  private static final String MEMBERS =
      """
      with ended as (
        update membership
        set valid_to = :day, ending = 'LEAVE', reason = :reason, left_filing = null
        where organization = :organization and office = :office and valid_to > :day
          and valid_to > :today
        returning member)
      update member set version = version + 1
      where organization = :organization and id in (select member from ended)
      """;
  private static final String OFFICE =
      """
      update office set left_on = :day, version = version + 1
      where organization = :organization and id = :office
      """;

  @Inject Database database;
  @Inject OfficeChanges changes;
  @Inject OfficeRecords offices;
  @Inject OfficeStanding standing;
  @Inject BusinessClock clock;

  /** Whether the office may leave on that day; the office stays locked. */
  Decision check(OrganizationId organization, OfficeId office, LocalDate day, Basis basis) {
    Decision unchanged = changes.unchanged(organization, office, basis);
    if (!unchanged.isAccepted()) {
      return unchanged;
    }
    Decision may =
        stillIn(organization, office)
            .and(possible(organization, office, day))
            .and(paid(organization, office));
    return may.isAccepted() ? billed(organization, office, day) : may;
  }

  Decision leave(OrganizationId organization, OfficeId office, LocalDate day, Basis basis) {
    Decision may = check(organization, office, day, basis);
    if (may.isAccepted()) {
      write(organization, office, day);
    }
    return may;
  }

  private Decision stillIn(OrganizationId organization, OfficeId office) {
    return offices
        .state(organization, office)
        .flatMap(OfficeRecords.OfficeState::leftOn)
        .map(left -> Decision.refused(Problem.of("member.office-left", "day", left)))
        .orElse(Decision.accepted());
  }

  private Decision possible(OrganizationId organization, OfficeId office, LocalDate day) {
    if (day.isAfter(clock.today())) {
      return Decision.refused(Problem.at("receivedOn", "member.office-leave-future"));
    }
    LocalDate earliest = earliest(organization, office);
    return day.isBefore(earliest)
        ? Decision.refused(
            Problem.at("receivedOn", "member.office-leave-too-early", "day", earliest))
        : Decision.accepted();
  }

  private Decision paid(OrganizationId organization, OfficeId office) {
    Yen unpaid = standing.unpaid(organization, office);
    return unpaid.amount() > 0
        ? Decision.refused(Problem.of("member.office-unpaid", "amount", unpaid))
        : Decision.accepted();
  }

  private Decision billed(OrganizationId organization, OfficeId office, LocalDate day) {
    List<String> missing = standing.unbilled(organization, office, day);
    return missing.isEmpty()
        ? Decision.accepted()
        : Decision.refused(Problem.of("member.office-unbilled", "runs", String.join("、", missing)));
  }

  private LocalDate earliest(OrganizationId organization, OfficeId office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(EARLIEST)
                .bind("organization", organization)
                .bind("office", office)
                .bind("today", clock.today())
                .mapTo(LocalDate.class)
                .one());
  }

  private void write(OrganizationId organization, OfficeId office, LocalDate day) {
    database.in(
        organization,
        handle -> {
          handle
              .createUpdate(MEMBERS)
              .bind("organization", organization)
              .bind("office", office)
              .bind("day", day)
              .bind("today", clock.today())
              .bind("reason", REASON)
              .execute();
          handle
              .createUpdate(OFFICE)
              .bind("organization", organization)
              .bind("office", office)
              .bind("day", day)
              .execute();
        });
  }
}
