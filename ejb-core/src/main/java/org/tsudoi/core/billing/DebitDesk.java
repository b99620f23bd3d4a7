package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.bank.DebitRequestFile;
import org.tsudoi.core.bank.DebitResult;
import org.tsudoi.core.bank.DebitResultFile;
import org.tsudoi.core.database.Statistics;
import org.tsudoi.core.time.Calendars;

/**
 * The secretariat's direct debits (口座振替; FE-13): a batch of what is due, its file for the bank, and
 * the bank's answer. Staff only.
 */
@Stateless
public class DebitDesk {
  private static final int ANSWERED_WITHIN = 7;

  @Inject DebitBatches batches;
  @Inject DebitDue due;
  @Inject DebitViews views;
  @Inject DebitRequests requests;
  @Inject DebitBooking booking;
  @Inject DebitNotices notices;
  @Inject Planning planning;
  @Inject Statistics statistics;
  @Inject Calendars calendars;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** The debit day to offer: of this month's cycle, or of the next one when that is over. */
  public LocalDate nextDay(Actor actor) {
    actor.requireStaff();
    return planning.nextDebit(actor.organization());
  }

  /** What a batch for {@code day} would ask for now. */
  public DebitPreview preview(Actor actor, LocalDate day) {
    actor.requireStaff();
    DebitPreview all = due.preview(actor.organization(), day, clock.today());
    return all.without(unusable(actor, day));
  }

  /** The offices that a batch for {@code day} leaves out, because of their accounts. */
  public List<UnusableAccount> unusable(Actor actor, LocalDate day) {
    actor.requireStaff();
    OrganizationId organization = actor.organization();
    return requests.unusable(organization, due.candidates(organization, day, clock.today()));
  }

  /**
   * Makes the batch of {@code day} with its file and gives its id: every open invoice due by then,
   * of joiners, who are asked to transfer, only what is overdue today, failed ones again, of
   * offices with a registered account. Refused: a day that is over or no bank business day ({@code
   * billing.debit-day}), nothing due ({@code billing.debit-nothing}), no bank settings ({@code
   * billing.debit-settings}). Accounts that the file cannot hold are left out, see {@link
   * #unusable}; refused when no other is due.
   */
  public Result<Long> create(Actor actor, LocalDate day) {
    actor.requireStaff();
    BusinessCalendar bank = calendars.bank();
    if (day.isBefore(clock.today()) || !bank.isBusinessDay(day)) {
      LocalDate next = day.isBefore(clock.today()) ? clock.today() : day;
      return Result.<Long>refused(
              "billing.debit-day", "next", bank.nextBusinessDayOrSame(next).toString())
          .at("day");
    }
    if (!requests.isPossible(actor.organization())) {
      return Result.refused("billing.debit-settings");
    }
    return write(actor, batches.create(actor, day, clock.today(), clock.now()), day);
  }

  private Result<Long> write(Actor actor, long batch, LocalDate day) {
    OrganizationId organization = actor.organization();
    List<UnusableAccount> unusable =
        requests.unusable(organization, batches.items(organization, batch));
    unusable.forEach(account -> batches.leaveOut(organization, batch, account.office()));
    if (batches.items(organization, batch).isEmpty()) {
      batches.drop(organization, batch);
      return unusable.isEmpty()
          ? Result.refused("billing.debit-nothing")
          : Result.refused(unusable.stream().flatMap(a -> a.problems().stream()).toList());
    }
    Result<byte[]> file =
        requests
            .of(organization, batch, day)
            .flatMap(request -> DebitRequestFile.write(request, requests.dialect(organization)));
    if (!file.isValid()) {
      batches.drop(organization, batch);
      return Result.refused(file.problems());
    }
    String name = "debit-" + day.toString().replace("-", "") + "-" + batch + ".txt";
    batches.written(organization, batch, new DebitFile(name, file.orElseThrow()));
    audit.note(actor, "debit.created", "debit:" + batch, Map.of("day", day));
    return Result.of(batch);
  }

  /** The file for the bank, as it was written; noted in the audit log. */
  public Optional<DebitFile> file(Actor actor, long batch) {
    actor.requireStaff();
    Optional<DebitFile> file = views.file(actor.organization(), batch);
    file.ifPresent(f -> audit.note(actor, "debit.downloaded", "debit:" + batch, Map.of()));
    return file;
  }

  /** Gives up a batch that was not sent. Refused ({@code billing.debit-moved}) when answered. */
  public Decision cancel(Actor actor, long batch) {
    actor.requireStaff();
    if (!batches.cancel(actor.organization(), batch)) {
      return Decision.refused(Problem.of("billing.debit-moved"));
    }
    audit.note(actor, "debit.cancelled", "debit:" + batch, Map.of());
    return Decision.accepted();
  }

  /**
   * Books the bank's answer: paid debits become payments, failed ones stay open with their reason
   * and the offices are told. All or nothing. Refused: a file read before ({@code
   * billing.debit-twice}), a batch that is not waiting ({@code billing.debit-moved}), and all that
   * {@link DebitResultFile} refuses, by line.
   */
  public Decision answer(Actor actor, long batch, byte[] file) {
    actor.requireStaff();
    OrganizationId organization = actor.organization();
    Optional<DebitBatchView> view = views.find(organization, batch);
    String hash = hash(file);
    Optional<Long> before = views.answered(organization, hash);
    if (before.isPresent()) {
      return Decision.refused(Problem.at("file", "billing.debit-twice", "batch", before.get()));
    }
    if (view.isEmpty() || !view.get().state().equals("SENT")) {
      return Decision.refused(Problem.of("billing.debit-moved"));
    }
    Result<DebitResult> result =
        requests
            .of(organization, batch, view.get().debitOn())
            .flatMap(sent -> DebitResultFile.read(file, sent, requests.dialect(organization)));
    statistics.refresh(organization);
    return result.isValid()
        ? book(actor, batch, result.orElseThrow(), new DebitFile("", file), hash)
        : result.decision();
  }

  private Decision book(Actor actor, long batch, DebitResult result, DebitFile file, String hash) {
    if (!booking.book(actor, batch, result, file, hash)) {
      return Decision.refused(Problem.of("billing.debit-moved"));
    }
    notices.failed(actor.organization(), batch);
    audit.note(
        actor,
        "debit.answered",
        "debit:" + batch,
        Map.of("paid", result.paid().size(), "failed", result.failed().size()));
    return Decision.accepted();
  }

  /** A batch. */
  public Optional<DebitBatchView> batch(Actor actor, long id) {
    actor.requireStaff();
    return views.find(actor.organization(), id);
  }

  /** The latest batches before {@code before}, newest first. */
  public List<DebitBatchView> batches(Actor actor, long before, int limit) {
    actor.requireStaff();
    return views.latest(actor.organization(), before, limit);
  }

  /**
   * Batches whose answer was not read {@value #ANSWERED_WITHIN} days after the debit day, oldest
   * first: until then their invoices are in no arrears.
   */
  public List<DebitBatchView> overdue(Actor actor) {
    actor.requireStaff();
    return views.unanswered(actor.organization(), clock.today().minusDays(ANSWERED_WITHIN));
  }

  /** The debits of a batch, failures first. */
  public List<DebitItemView> items(
      Actor actor, long batch, boolean failedOnly, int offset, int limit) {
    actor.requireStaff();
    return views.views(actor.organization(), batch, failedOnly, offset, limit);
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
