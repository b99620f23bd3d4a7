package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Audience;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.organization.Organizations;

/** What filings that wait for the secretariat ask for a member: benefits claimed (審査中の請求). */
@ApplicationScoped
class OtherClaims {
  static final String WAITING =
      """
      select f.type, f.office, f.audience, f.answers::text as answers, f.entries::text as entries,
        f.filed_at
      from filing_member m
      join filing f on f.organization = m.organization and f.id = m.filing
      where m.organization = :organization and m.member = :member and f.id <> :self
        and f.state in ('FILED', 'PAPER_AWAITED') and f.type = any(:types)
      order by f.id
      """;

  @Inject Database database;
  @Inject FilingContexts contexts;
  @Inject Organizations organizations;

  /** A filing that waits. */
  public record Waiting(
      String type,
      OfficeId office,
      Audience audience,
      String answers,
      String entries,
      Instant filedAt) {

    LocalDate filedOn() {
      return LocalDate.ofInstant(filedAt, BusinessClock.ZONE);
    }
  }

  /** Of every other filing than {@code self}. */
  List<Granted> of(OrganizationId organization, FilingId self, MemberId member) {
    List<String> types =
        organizations.running(organization).program().benefits().stream()
            .map(BenefitKind::filing)
            .toList();
    return waiting(organization, self, member, types).stream()
        .flatMap(filing -> grants(organization, filing, member))
        .filter(grant -> grant.member().equals(member))
        .map(g -> new Granted(g.kind(), g.choice(), g.person(), g.eventDay(), g.amount()))
        .toList();
  }

  private List<Waiting> waiting(
      OrganizationId organization, FilingId self, MemberId member, List<String> types) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(WAITING)
                .bind("organization", organization)
                .bind("self", self)
                .bindArray("types", String.class, types)
                .bind("member", member)
                .mapTo(Waiting.class)
                .list());
  }

  private Stream<Effect.Grant> grants(
      OrganizationId organization, Waiting filing, MemberId member) {
    FilingContext context =
        contexts.context(organization, filing.office(), filing.audience(), filing.filedOn());
    return contexts.type(organization, filing.type()).stream()
        .flatMap(type -> type.effects(claimOf(filing, member), context).stream())
        .flatMap(effect -> effect instanceof Effect.Grant g ? Stream.of(g) : Stream.empty());
  }

  /** The member's own entries: a claim may be for many. */
  private static FilingDraft claimOf(Waiting filing, MemberId member) {
    FilingDraft whole = FilingContent.read(filing.answers(), filing.entries());
    return new FilingDraft(
        whole.answers(),
        whole.entries().stream()
            .filter(entry -> entry.member().filter(member::equals).isPresent())
            .toList());
  }
}
