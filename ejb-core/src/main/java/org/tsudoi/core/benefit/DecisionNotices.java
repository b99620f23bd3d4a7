package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentPrinter;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.Letter;
import org.tsudoi.core.document.Letterhead;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.member.CoreMembers;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * Tells the office what was decided (共済給付決定通知書・助成金給付決定通知書, OC-13): one notice a claim, with every
 * member of it, and a mail.
 */
@ApplicationScoped
public class DecisionNotices {
  @Inject Grants grants;
  @Inject NoticeContent content;
  @Inject DecisionMail mail;
  @Inject CoreMembers members;
  @Inject Organizations organizations;
  @Inject Counters counters;
  @Inject DocumentPrinter printer;
  @Inject DocumentStore store;
  @Inject BusinessClock clock;

  /** Whether the filing granted something. */
  public boolean isFor(OrganizationId organization, FilingId filing) {
    return !grants.of(organization, filing).isEmpty();
  }

  /**
   * Prints and keeps the notice of an accepted filing, and puts the mail; nothing where it grants.
   */
  public void issue(Actor actor, FilingId filing) {
    List<GrantView> granted = grants.of(actor.organization(), filing);
    if (!granted.isEmpty()) {
      issue(actor, granted, "benefit-" + filing);
      Running running = organizations.running(actor.organization());
      OfficeView office = office(actor.organization(), granted.get(0));
      mail.put(running, office, content.title(running, granted), granted);
    }
  }

  /**
   * Marks the notice of a revoked grant, tells the office by mail, and prints another notice of
   * what the claim still grants.
   */
  void revoke(Actor actor, GrantView revoked, String reason) {
    OrganizationId organization = actor.organization();
    revoked.document().ifPresent(id -> store.cancel(organization, id, actor.name(), reason));
    store
        .find(organization, reference(revoked))
        .ifPresent(id -> store.cancel(organization, id, actor.name(), reason));
    List<GrantView> rest =
        grants.of(organization, revoked.filing()).stream()
            .filter(grant -> !grant.isRevoked())
            .toList();
    if (!rest.isEmpty()) {
      issue(actor, rest, "benefit-" + revoked.filing() + "-without-" + revoked.id());
    }
    mail.revoked(
        organizations.running(organization), office(organization, revoked), revoked, reason);
  }

  /** The member's own notice: a claim's names everybody it is for. Printed once. */
  long ofMember(Actor actor, GrantView grant) {
    return store
        .find(actor.organization(), reference(grant))
        .orElseGet(() -> store.handOver(actor.organization(), printed(actor, grant)));
  }

  private static String reference(GrantView grant) {
    return "benefit-of-member-" + grant.id();
  }

  private NewDocument printed(Actor actor, GrantView grant) {
    Running running = organizations.running(actor.organization());
    Letter letter = letter(actor.organization(), running, office(actor.organization(), grant));
    List<GrantView> own = List.of(grant);
    Pdf pdf = printer.withGeta().print(content.of(running, letter, own)).orElseThrow();
    return new NewDocument(
        DocumentKind.BENEFIT_NOTICE,
        Optional.empty(),
        Optional.of(grant.member()),
        content.title(running, own) + "　" + grant.label(),
        "benefit-" + letter.number() + ".pdf",
        "application/pdf",
        letter.issued(),
        actor.name(),
        pdf.bytes(),
        reference(grant));
  }

  private void issue(Actor actor, List<GrantView> granted, String reference) {
    Running running = organizations.running(actor.organization());
    OfficeView office = office(actor.organization(), granted.get(0));
    Letter letter = letter(actor.organization(), running, office);
    Pdf pdf = printer.withGeta().print(content.of(running, letter, granted)).orElseThrow();
    long document =
        store.store(
            actor.organization(),
            NewDocument.pdf(
                DocumentKind.BENEFIT_NOTICE,
                office.id(),
                letter,
                content.title(running, granted) + "　" + granted.get(0).label(),
                "benefit-" + letter.number() + ".pdf",
                pdf,
                actor.name(),
                reference));
    grants.noticed(actor.organization(), granted.get(0).filing(), document);
  }

  private OfficeView office(OrganizationId organization, GrantView grant) {
    return members.of(organization).office(grant.office(), clock.today()).orElseThrow();
  }

  private Letter letter(OrganizationId organization, Running running, OfficeView office) {
    String number =
        BenefitTexts.of(
            running,
            "benefit.notice.number",
            Map.of("number", "%06d".formatted(counters.next(organization, "benefit-notice"))));
    return new Letter(number, clock.today(), Letterhead.sender(running), Letterhead.office(office));
  }
}
