package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.FourEyes;
import org.tsudoi.core.organization.Organizations;

/**
 * Changes of offices' accounts (OC-4): at once, or kept until somebody else releases them where the
 * organization asks for two persons (P-22). The audit log has account numbers masked.
 */
@ApplicationScoped
class AccountChanges {
  /** How far back an account may be changed. */
  private static final int DAYS_BACK = 31;

  @Inject OfficeAccounts debits;
  @Inject TransferAccounts receiving;
  @Inject WaitingAccounts waiting;
  @Inject OfficeChanges offices;
  @Inject OfficePapers papers;
  @Inject Organizations organizations;
  @Inject BusinessClock clock;
  @Inject AuditLog audit;

  /** Whether what this account enters waits for another to release it. */
  boolean isHeld(Actor actor) {
    return actor.account().isPresent()
        && FourEyes.ACCOUNTS.isAsked(organizations.running(actor.organization()).settings());
  }

  Decision change(Actor actor, AccountEntry entry, Basis basis) {
    Decision may = check(actor, entry);
    if (!may.isAccepted()) {
      return may;
    }
    Decision seen = offices.touch(actor.organization(), entry.office(), basis);
    if (!seen.isAccepted()) {
      return seen;
    }
    return isHeld(actor) ? hold(actor, entry) : apply(actor, entry, actor.name());
  }

  private Decision check(Actor actor, AccountEntry entry) {
    Decision early = notTooEarly(entry.from());
    if (!early.isAccepted()) {
      return early;
    }
    Decision free = free(actor.organization(), entry);
    return free.isAccepted() ? papers.check(entry.receivedOn()) : free;
  }

  /** Refused at {@code from} for a day more than 31 days back. */
  Decision notTooEarly(LocalDate from) {
    LocalDate first = clock.today().minusDays(DAYS_BACK);
    return from.isBefore(first)
        ? Decision.refused(Problem.at("from", "member.account-too-early", "first", first))
        : Decision.accepted();
  }

  /** Refused when another office is debited under the same customer number. */
  private Decision free(OrganizationId organization, AccountEntry entry) {
    if (!entry.isDebit()) {
      return Decision.accepted();
    }
    debits.lock(organization);
    return debits.isTaken(organization, entry.office(), entry.from(), entry.customerNumber())
        ? Decision.refused(Problem.at("customer", "office.customer-number-taken"))
        : Decision.accepted();
  }

  private Decision hold(Actor actor, AccountEntry entry) {
    if (!waiting.insert(actor, entry, clock.now())) {
      return Decision.refused(Problem.of("member.account-waits"));
    }
    Map<String, Object> details = details(actor.organization(), entry);
    details.put("kind", entry.kind().name());
    audit.note(actor, "office.account-entered", "office:" + entry.office(), details);
    return Decision.accepted();
  }

  /** What somebody else entered holds from its day on; the customer number is looked at again. */
  Decision release(Actor actor, AccountEntry entry, String enteredBy) {
    Decision free = free(actor.organization(), entry);
    if (!free.isAccepted()) {
      return free;
    }
    Decision there = offices.touch(actor.organization(), entry.office(), Basis.fresh());
    return there.isAccepted() ? apply(actor, entry, enteredBy) : there;
  }

  private Decision apply(Actor actor, AccountEntry entry, String enteredBy) {
    OrganizationId organization = actor.organization();
    Map<String, Object> details = details(organization, entry);
    details.put("enteredBy", enteredBy);
    OfficePaper.Kind kind = write(organization, entry);
    papers.note(
        actor.organization(), entry.office(), kind, entry.receivedOn(), entry.from(), enteredBy);
    audit.note(actor, action(entry), "office:" + entry.office(), details);
    return Decision.accepted();
  }

  private static String action(AccountEntry entry) {
    return entry.isDebit() ? "office.account-changed" : "office.transfer-account-changed";
  }

  private OfficePaper.Kind write(OrganizationId organization, AccountEntry entry) {
    if (!entry.isDebit()) {
      receiving.replace(organization, entry.office(), entry.from(), entry.account());
      return entry.kind();
    }
    boolean debited = debits.on(organization, entry.office(), entry.from()).isPresent();
    debits.replace(
        organization, entry.office(), entry.from(), entry.account(), entry.customerNumber());
    return debited ? OfficePaper.Kind.DEBIT_ACCOUNT : OfficePaper.Kind.DEBIT;
  }

  private Map<String, Object> details(OrganizationId organization, AccountEntry entry) {
    Optional<BankAccount> old =
        entry.isDebit()
            ? debits.on(organization, entry.office(), entry.from()).map(OfficeAccount::account)
            : receiving
                .on(organization, entry.office(), entry.from())
                .map(TransferAccount::account);
    Map<String, Object> details = new HashMap<>();
    details.put("from", entry.from());
    details.put("old", old.map(AccountChanges::told).orElse(""));
    details.put("new", told(entry.account()));
    return details;
  }

  /** What is debited no longer, for the audit log. */
  Map<String, Object> ended(OrganizationId organization, OfficeId office, LocalDate from) {
    String old =
        debits
            .on(organization, office, from)
            .map(OfficeAccount::account)
            .map(AccountChanges::told)
            .orElse("");
    return Map.of("from", from, "old", old);
  }

  private static String told(BankAccount account) {
    return account.bank() + "-" + account.branch() + " " + account.masked();
  }
}
