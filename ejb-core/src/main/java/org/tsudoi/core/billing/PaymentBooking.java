package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Books payments: settles invoices, keeps the rest, posts (P-32). */
@ApplicationScoped
class PaymentBooking {
  @Inject Database database;
  @Inject Settlement settlement;
  @Inject BusinessClock clock;

  /** The payment's id; that of the first time when its reference was booked before. */
  long book(Actor actor, NewPayment payment) {
    return database.of(
        actor.organization(),
        handle ->
            Payments.insert(handle, actor, payment, clock.now())
                .map(id -> settle(handle, actor.organization(), id, payment))
                .orElseGet(
                    () -> Payments.booked(handle, actor.organization(), payment.reference())));
  }

  private long settle(Handle handle, OrganizationId organization, long id, NewPayment payment) {
    List<Ledger.Entry> entries = new ArrayList<>();
    entries.add(new Ledger.Entry(Ledger.BANK, payment.amount()));
    OfficeId office = payment.office().orElse(null);
    if (office == null) {
      entries.add(new Ledger.Entry(Ledger.SUSPENSE, payment.amount().negated()));
    } else {
      long chosen = payment.invoice().orElse(Settlement.OLDEST);
      entries.addAll(settle(handle, organization, id, office, chosen, payment.amount()));
    }
    Ledger.post(handle, organization, "PAYMENT", id, office, clock.today(), entries);
    return id;
  }

  /** Settles the office's invoices and keeps the rest; the credit side of both. */
  private List<Ledger.Entry> settle(
      Handle handle,
      OrganizationId organization,
      long payment,
      OfficeId office,
      long chosen,
      Yen amount) {
    Yen settled =
        Settlement.sum(
            settlement.settle(
                handle, organization, payment, office, chosen, amount, clock.today()));
    Yen rest = amount.minus(settled);
    Payments.keepUnused(handle, organization, payment, rest);
    List<Ledger.Entry> entries = new ArrayList<>();
    Ledger.add(entries, Ledger.RECEIVABLE, settled.negated());
    Ledger.add(entries, Ledger.ADVANCE, rest.negated());
    return entries;
  }

  /** Money of unknown origin turns out to be this office's; false when somebody was first. */
  boolean assign(Actor actor, long payment, OfficeId office) {
    return database.of(
        actor.organization(),
        handle -> {
          Optional<Yen> amount = Payments.assign(handle, actor, payment, office, clock.now());
          amount.ifPresent(yen -> assigned(handle, actor.organization(), payment, office, yen));
          return amount.isPresent();
        });
  }

  private void assigned(
      Handle handle, OrganizationId organization, long payment, OfficeId office, Yen amount) {
    List<Ledger.Entry> entries = new ArrayList<>();
    entries.add(new Ledger.Entry(Ledger.SUSPENSE, amount));
    entries.addAll(settle(handle, organization, payment, office, Settlement.OLDEST, amount));
    Ledger.post(handle, organization, "ASSIGNMENT", payment, office, clock.today(), entries);
  }

  /** Settles open invoices of these offices with what earlier payments left over. */
  void useAdvances(OrganizationId organization, long from, long to) {
    database.in(
        organization,
        handle ->
            Payments.unused(handle, organization, from, to)
                .forEach(payment -> useAdvance(handle, organization, payment)));
  }

  private void useAdvance(Handle handle, OrganizationId organization, Payments.Unused payment) {
    LocalDate today = clock.today();
    List<Share> shares =
        settlement.settle(
            handle,
            organization,
            payment.id(),
            payment.office(),
            Settlement.OLDEST,
            payment.unused(),
            today);
    Yen rest = payment.unused().minus(Settlement.sum(shares));
    Payments.keepUnused(handle, organization, payment.id(), rest);
    for (Share share : shares) {
      Ledger.post(
          handle,
          organization,
          "ADVANCE",
          share.id(),
          payment.office(),
          today,
          List.of(
              new Ledger.Entry(Ledger.ADVANCE, share.amount()),
              new Ledger.Entry(Ledger.RECEIVABLE, share.amount().negated())));
    }
  }

  /** Takes a payment back by opposite entries; false when somebody was first. */
  boolean reverse(Actor actor, long payment, String reason) {
    return database.of(
        actor.organization(),
        handle -> {
          Optional<Payments.Reversed> reversed =
              Payments.reverse(handle, actor, payment, reason, clock.now());
          reversed.ifPresent(was -> reversed(handle, actor.organization(), payment, was));
          return reversed.isPresent();
        });
  }

  private void reversed(
      Handle handle, OrganizationId organization, long payment, Payments.Reversed was) {
    Yen opened =
        Settlement.sum(settlement.takeBack(handle, organization, payment, clock.today())).negated();
    List<Ledger.Entry> entries = new ArrayList<>();
    entries.add(new Ledger.Entry(Ledger.BANK, was.amount().negated()));
    Ledger.add(entries, Ledger.RECEIVABLE, opened);
    Ledger.add(entries, Ledger.ADVANCE, was.unused());
    if (was.office().isEmpty()) {
      entries.add(new Ledger.Entry(Ledger.SUSPENSE, was.amount()));
    }
    Ledger.post(
        handle,
        organization,
        "REVERSAL",
        payment,
        was.office().orElse(null),
        clock.today(),
        entries);
  }
}
