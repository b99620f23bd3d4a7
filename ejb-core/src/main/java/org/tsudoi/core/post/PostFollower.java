package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.document.DocumentIssued;
import org.tsudoi.core.mail.MailTemplates;
import org.tsudoi.core.mail.Outbox;
import org.tsudoi.core.member.OfficeChanged;

/**
 * Puts what is issued to an office on the list to be posted, or tells the office by mail that it is
 * on the web, as the office's switch says at that moment.
 */
@ApplicationScoped
class PostFollower {
  @Inject Statements statements;
  @Inject PostItems items;
  @Inject Returns returns;
  @Inject Outbox outbox;
  @Inject MailTemplates templates;
  @Inject BusinessClock clock;

  void ofIssue(@Observes DocumentIssued issued) {
    if (!issued.byRecipient() && issued.document().kind().isLetter()) {
      issued.document().office().ifPresent(office -> deliver(issued, office));
    }
  }

  private void deliver(DocumentIssued issued, OfficeId office) {
    if (statements.isWanted(issued.organization(), office)) {
      tell(issued, office);
    } else {
      items.add(issued, office);
    }
  }

  private void tell(DocumentIssued issued, OfficeId office) {
    if (!issued.document().kind().hasOwnMail()) {
      statements
          .email(issued.organization(), office)
          .flatMap(email -> EmailAddress.parse(email).toOptional())
          .ifPresent(to -> tell(issued, to));
    }
  }

  private void tell(DocumentIssued issued, EmailAddress to) {
    outbox.put(
        issued.organization(),
        templates.write(
            issued.organization(),
            "post/document",
            "document-" + issued.id(),
            to,
            Map.of("title", issued.document().title(), "issued", issued.document().issuedOn())));
  }

  /** An address of a day to come leaves the return open: post goes to the old one until then. */
  void ofMove(@Observes OfficeChanged changed) {
    if (changed.isMove() && !changed.change().from().isAfter(clock.today())) {
      returns.clear(changed.actor(), changed.change().office(), "ADDRESS", "");
    }
  }
}
