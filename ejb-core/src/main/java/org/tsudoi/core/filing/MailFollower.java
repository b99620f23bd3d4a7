package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Branding;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.DecisionNotices;
import org.tsudoi.core.mail.MailMessage;
import org.tsudoi.core.mail.Outbox;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * Writes the office a mail when its filing is received, accepted, returned, rejected or lapsed. The
 * words are the texts {@code mail.filing.<MOVE>.subject} and {@code .body}.
 */
@ApplicationScoped
class MailFollower implements FilingFollower {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  @Inject Outbox outbox;
  @Inject FilingTexts texts;
  @Inject Checklist checklist;
  @Inject DecisionNotices notices;
  @Inject FilingContexts contexts;
  @Inject Organizations organizations;
  @Inject BusinessClock clock;

  @Override
  public void moved(Actor actor, Filing filing, FilingMove move, String reason) {
    switch (move) {
      case FILE -> write(actor, filing, "FILE", reason);
      case FILE_WITH_PAPER ->
          write(actor, filing, lacks(filing, actor) ? "FILE_WITH_PAPER" : "FILE", reason);
      case RETURN -> write(actor, filing, onPaper(filing) ? "RETURN_PAPER" : "RETURN", reason);
      case ACCEPT -> accepted(actor, filing, reason);
      case REJECT, LAPSE -> write(actor, filing, move.name(), reason);
      default -> {}
    }
  }

  /** Who is told what was granted need not be told that the claim was accepted. */
  private void accepted(Actor actor, Filing filing, String reason) {
    if (!notices.isFor(actor.organization(), filing.id())) {
      write(actor, filing, "ACCEPT", reason);
    }
  }

  private boolean lacks(Filing filing, Actor actor) {
    return !checklist.missing(actor.organization(), filing).isEmpty();
  }

  /** What staff filled in from a paper is corrected by them, not by the office. */
  private static boolean onPaper(Filing filing) {
    return filing.audience() == Audience.STAFF;
  }

  private void write(Actor actor, Filing filing, String what, String reason) {
    OfficeView office =
        contexts.today(actor.organization(), filing.office(), filing.audience()).office();
    EmailAddress.parse(office.email())
        .toOptional()
        .ifPresent(to -> put(actor, filing, what, to, words(actor, filing, office, reason)));
  }

  private void put(
      Actor actor, Filing filing, String what, EmailAddress to, Map<String, String> words) {
    String text = "mail.filing." + what;
    outbox.put(
        actor.organization(),
        new MailMessage(
            "filing-%d-%d".formatted(filing.id().value(), filing.version()),
            to,
            texts.fill(actor.organization(), text + ".subject", words),
            texts.fill(actor.organization(), text + ".body", words)));
  }

  private Map<String, String> words(Actor actor, Filing filing, OfficeView office, String reason) {
    Running running = organizations.running(actor.organization());
    Branding brand = running.program().branding();
    LocalDateTime at =
        LocalDateTime.ofInstant(filing.filedAt().orElseGet(clock::now), BusinessClock.ZONE);
    Map<String, String> words = new HashMap<>();
    words.put("organization", running.organization().name());
    words.put("phone", brand.phone());
    words.put("hours", brand.hours());
    words.put("office", office.name());
    words.put("title", texts.title(actor.organization(), filing.type()));
    words.put("receipt", filing.receipt());
    words.put("name", filing.filedName().orElse(""));
    words.put("at", BusinessDates.format(at.toLocalDate()) + " " + TIME.format(at));
    words.put("reason", reason);
    words.put("papers", checklist.missing(actor.organization(), filing));
    return words;
  }
}
