package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.bank.ReceiptSettings;
import org.tsudoi.core.bank.Received;
import org.tsudoi.core.bank.ReceivedFile;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.organization.Organizations;

/**
 * The bank's files of money received (入金ファイルの取込みと消込; P-32): read, matched to offices, decided on
 * item by item or all sure ones at once, booked as payments. Staff only.
 */
@Stateless
public class ReceiptDesk {
  private static final int NOTE = 200;
  private static final int FILE_NAME = 120;

  @Inject Database database;
  @Inject Organizations organizations;
  @Inject BankReceipts receipts;
  @Inject ReceiptItems items;
  @Inject Payers payers;
  @Inject PaymentBooking booking;
  @Inject Invoices invoices;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** Whether the organization has an account to which money is transferred. */
  public boolean isPossible(Actor actor) {
    actor.requireStaff();
    return settings(actor).isPresent();
  }

  private Optional<ReceiptSettings> settings(Actor actor) {
    return ReceiptSettings.read(organizations.running(actor.organization()).settings());
  }

  /**
   * Reads a file and gives its id; nothing is booked yet. Items that an earlier file brought are
   * counted and left out. Refused: no account in the settings ({@code billing.receipt-settings}), a
   * file read before ({@code billing.receipt-twice}), the other kind of file about the same days
   * ({@code billing.receipt-other-kind}), and all that {@link ReceivedFile} refuses, by line.
   */
  public Result<Long> read(Actor actor, String fileName, byte[] file) {
    actor.requireStaff();
    Optional<ReceiptSettings> settings = settings(actor);
    if (settings.isEmpty()) {
      return Result.refused("billing.receipt-settings");
    }
    return ReceivedFile.read(
            file, settings.get().account(), settings.get().dialect().encoding(), clock.today())
        .flatMap(
            received ->
                database.of(
                    actor.organization(),
                    handle -> keep(handle, actor, shortened(fileName), file, received)));
  }

  private static String shortened(String fileName) {
    return fileName.length() > FILE_NAME ? fileName.substring(0, FILE_NAME) : fileName;
  }

  private Result<Long> keep(
      Handle handle, Actor actor, String fileName, byte[] file, Received received) {
    OrganizationId organization = actor.organization();
    String hash = hash(file);
    Optional<Instant> before = receipts.read(handle, organization, hash);
    if (before.isEmpty() && receipts.isToldOtherwise(handle, organization, received)) {
      return Result.refused(
          "billing.receipt-other-kind",
          "from",
          received.from().toString(),
          "to",
          received.to().toString());
    }
    Optional<Long> id =
        before.isPresent()
            ? Optional.empty()
            : receipts.insert(handle, actor, fileName, hash, file, received, clock.now());
    if (id.isEmpty()) {
      return Result.refused("billing.receipt-twice");
    }
    receipts.items(handle, organization, id.get(), received.items());
    receipts.recall(handle, organization, id.get());
    audit.note(
        actor,
        "receipt.read",
        "receipt:" + id.get(),
        Map.of("items", received.items().size(), "total", received.total().amount()));
    return Result.of(id.get());
  }

  /** The latest files before {@code before}, newest first. */
  public List<ReceiptView> list(Actor actor, long before, int limit) {
    actor.requireStaff();
    return database.of(
        actor.organization(),
        handle -> receipts.latest(handle, actor.organization(), before, limit));
  }

  /** A file. */
  public Optional<ReceiptView> receipt(Actor actor, long id) {
    actor.requireStaff();
    return database.of(
        actor.organization(), handle -> receipts.find(handle, actor.organization(), id));
  }

  /** The items of a file in its order, those that wait with what they may be. */
  public List<ReceiptItemView> items(Actor actor, long receipt) {
    actor.requireStaff();
    return database.of(
        actor.organization(), handle -> items.of(handle, actor.organization(), receipt));
  }

  /** One item. */
  public Optional<ReceiptItemView> item(Actor actor, long id) {
    actor.requireStaff();
    return database.of(
        actor.organization(),
        handle ->
            receipts
                .item(handle, actor.organization(), id)
                .flatMap(
                    item ->
                        items.of(handle, actor.organization(), item.receipt()).stream()
                            .filter(each -> each.id() == id)
                            .findFirst()));
  }

  /**
   * Books all items of a file that are sure now, each to its office, and says how many: what
   * another clerk decided meanwhile, or what is not sure any more, is left.
   */
  public int acceptSure(Actor actor, long receipt) {
    actor.requireStaff();
    return database.of(
        actor.organization(),
        handle -> {
          receipts.lock(handle, actor.organization(), receipt);
          int booked = 0;
          for (ReceiptItemView item : items.of(handle, actor.organization(), receipt)) {
            if (item.mark().equals(ReceiptMatch.Kind.MATCHED.name())) {
              book(handle, actor, item, item.office(), item.match().get().invoice());
              booked++;
            }
          }
          return booked;
        });
  }

  /**
   * Books an item as the office's payment; what it does not owe stays as credit. Refused ({@code
   * billing.receipt-moved}) when somebody was first, ({@code billing.office-unknown}).
   *
   * @param learn whether the payer's name means this office from now on
   */
  public Decision assign(Actor actor, long item, OfficeId office, boolean learn) {
    actor.requireStaff();
    if (!invoices.officeExists(actor.organization(), office)) {
      return Decision.refused(Problem.at("office", "billing.office-unknown"));
    }
    return waiting(
        actor,
        item,
        (handle, found) -> {
          Optional<Long> chosen =
              found
                  .match()
                  .filter(match -> match.office().equals(Optional.of(office)))
                  .flatMap(ReceiptMatch::invoice);
          book(handle, actor, found, Optional.of(office), chosen);
          if (learn) {
            payers.learn(handle, actor, found.payer(), office, clock.now());
          }
        });
  }

  /** Books an item of unknown origin, to be assigned later. Refused as {@link #assign}. */
  public Decision putAside(Actor actor, long item) {
    actor.requireStaff();
    return waiting(
        actor,
        item,
        (handle, found) -> book(handle, actor, found, Optional.empty(), Optional.empty()));
  }

  private Decision waiting(Actor actor, long item, BiConsumer<Handle, ReceiptItemView> work) {
    return database.of(
        actor.organization(),
        handle -> {
          receipts
              .item(handle, actor.organization(), item)
              .ifPresent(found -> receipts.lock(handle, actor.organization(), found.receipt()));
          Optional<ReceiptItemView> found = item(actor, item).filter(ReceiptItemView::isWaiting);
          found.ifPresent(each -> work.accept(handle, each));
          return found.isPresent() ? Decision.accepted() : moved();
        });
  }

  private void book(
      Handle handle,
      Actor actor,
      ReceiptItemView item,
      Optional<OfficeId> office,
      Optional<Long> invoice) {
    long payment =
        booking.book(
            actor,
            new NewPayment(
                "receipt:" + item.id() + ":" + item.attempt(),
                office,
                item.payer(),
                item.receivedOn(),
                item.amount(),
                PaymentMethod.TRANSFER,
                invoice,
                ""));
    receipts.decide(
        handle, actor, item.id(), "WAITING", "BOOKED", Optional.of(payment), "", clock.now());
    audit.note(
        actor,
        "payment.booked",
        "payment:" + payment,
        Map.of("amount", item.amount().amount(), "receipt", item.receipt()));
  }

  /**
   * Leaves an item out: it is no payment of an office, such as the bank's sum of direct debits, or
   * the taking back was dealt with. Refused without a reason ({@code required}), when too long
   * ({@code billing.too-long}), when somebody was first ({@code billing.receipt-moved}).
   */
  public Decision ignore(Actor actor, long item, String reason) {
    actor.requireStaff();
    String note = reason.strip();
    if (note.isEmpty()) {
      return Decision.refused(Problem.at("reason", "required"));
    }
    if (note.length() > NOTE) {
      return Decision.refused(Problem.at("reason", "billing.too-long", "limit", NOTE));
    }
    return done(
        actor,
        database.of(
            actor.organization(),
            handle ->
                left(handle, actor, item, "WAITING", "IGNORED", note)
                    || left(handle, actor, item, "RECALL", "RECALLED", note)),
        item,
        "receipt.ignored",
        note);
  }

  private boolean left(Handle handle, Actor actor, long item, String from, String to, String note) {
    return receipts.decide(handle, actor, item, from, to, Optional.empty(), note, clock.now());
  }

  /**
   * Lets an item wait again that was left out or whose payment was taken back. Refused ({@code
   * billing.receipt-moved}) when it is not so.
   */
  public Decision reopen(Actor actor, long item) {
    actor.requireStaff();
    boolean done =
        database.of(
            actor.organization(), handle -> receipts.reopen(handle, actor.organization(), item));
    return done(actor, done, item, "receipt.reopened", "");
  }

  private Decision done(Actor actor, boolean done, long item, String action, String note) {
    if (!done) {
      return moved();
    }
    audit.note(actor, action, "receipt-item:" + item, Map.of("reason", note));
    return Decision.accepted();
  }

  private static Decision moved() {
    return Decision.refused(Problem.of("billing.receipt-moved"));
  }

  /** Names under which offices pay, by name; of one office if given. */
  public List<PayerNameView> names(
      Actor actor, Optional<OfficeId> office, String after, int limit) {
    actor.requireStaff();
    return database.of(
        actor.organization(),
        handle -> payers.learned(handle, actor.organization(), office, after, limit));
  }

  /** Forgets such a name; harmless when it is forgotten already. */
  public void forget(Actor actor, String name, OfficeId office) {
    actor.requireStaff();
    boolean gone =
        database.of(
            actor.organization(),
            handle -> payers.forget(handle, actor.organization(), name, office));
    if (gone) {
      audit.note(actor, "payer.forgotten", "office:" + office.value(), Map.of("name", name));
    }
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
