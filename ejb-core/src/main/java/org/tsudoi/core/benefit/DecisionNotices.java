package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
      issue(actor, filing, granted);
    }
  }

  private void issue(Actor actor, FilingId filing, List<GrantView> granted) {
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
                "benefit-" + filing));
    grants.noticed(actor.organization(), filing, document);
    mail.put(running, office, content.title(running, granted), granted);
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
