package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect.ChangeOffice;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Repertoire;

/** Opening and changing of offices. Checks first, then writes. */
@ApplicationScoped
class OfficeChanges {
  private static final int AFFILIATION = 40;

  @Inject OfficeRecords offices;
  @Inject Register register;

  Result<OfficeId> open(OrganizationId organization, NewOffice office) {
    if (office.facts().getOrDefault(OfficeFacts.NAME, "").isBlank()) {
      return Result.refused(List.of(Problem.at(OfficeFacts.NAME, "required")));
    }
    Repertoire repertoire = register.repertoire(organization);
    Decision affiliation = affiliation(office, repertoire);
    Result<Map<String, String>> facts = OfficeFacts.read(office.facts(), repertoire);
    return affiliation.isAccepted()
        ? facts.flatMap(read -> open(organization, office, read))
        : Result.refused(affiliation.and(facts.decision()).problems());
  }

  private static Decision affiliation(NewOffice office, Repertoire repertoire) {
    return office
        .affiliation()
        .map(word -> JapaneseText.parse(word, AFFILIATION, repertoire).at("affiliation"))
        .map(Result::decision)
        .orElse(Decision.accepted());
  }

  private Result<OfficeId> open(
      OrganizationId organization, NewOffice office, Map<String, String> facts) {
    Optional<OfficeId> inserted =
        office.number().isPresent()
            ? offices.insert(organization, office.number().get(), office)
            : Optional.of(
                register.withOfficeNumber(
                    organization, number -> offices.insert(organization, number, office)));
    if (inserted.isEmpty()) {
      return Result.refused(List.of(Problem.at("number", "member.office-number-taken")));
    }
    offices.replace(
        organization,
        inserted.get(),
        office.joinedOn(),
        Timeline.startingAt(office.joinedOn(), facts));
    return Result.of(inserted.get());
  }

  Decision change(OrganizationId organization, ChangeOffice change, Basis basis) {
    Result<Map<String, String>> read =
        OfficeFacts.read(change.changes(), register.repertoire(organization));
    if (!read.isValid()) {
      return read.decision();
    }
    Decision may = unchanged(organization, change.office(), basis);
    return may.isAccepted() ? write(organization, change, read.orElseThrow()) : may;
  }

  /** Notes that something that hangs on the office changes. */
  Decision touch(OrganizationId organization, OfficeId office, Basis basis) {
    Decision may = unchanged(organization, office, basis);
    if (may.isAccepted()) {
      offices.touch(organization, office);
    }
    return may;
  }

  /** Locks the office; refused when it is unknown or not as it was seen. */
  Decision unchanged(OrganizationId organization, OfficeId office, Basis basis) {
    var state = offices.lock(organization, office).orElse(null);
    if (state == null) {
      return Decision.refused(Problem.of("member.office-unknown"));
    }
    return basis.version().filter(seen -> seen != state.version()).isPresent()
        ? Decision.refused(Problem.of("changed-meanwhile"))
        : Decision.accepted();
  }

  private Decision write(
      OrganizationId organization, ChangeOffice change, Map<String, String> facts) {
    Timeline timeline = offices.timeline(organization, change.office());
    if (change.from().isBefore(timeline.first())) {
      return Decision.refused(
          Problem.at("from", "member.office-change-too-early", "day", timeline.first()));
    }
    offices.replace(
        organization, change.office(), change.from(), timeline.change(change.from(), facts));
    offices.touch(organization, change.office());
    return Decision.accepted();
  }
}
