package org.tsudoi.core.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;

/**
 * Filling in and filing (届出), by an office or by the secretariat for one (paper). Refuses with
 * {@link AccessDenied} what is outside the account's scope or of another organization.
 */
@Stateless
public class FilingDesk {
  @Inject Filings filings;
  @Inject FilingContexts contexts;
  @Inject Examination examination;
  @Inject Receiving receiving;
  @Inject Moves moves;
  @Inject FilingViews views;
  @Inject Expectations expectations;
  @Inject BusinessClock clock;

  static Audience audience(Actor actor) {
    if (actor.role().isStaff()) {
      return Audience.STAFF;
    }
    return actor.role().isOffice() ? Audience.OFFICE : Audience.MEMBER;
  }

  /** The types that this account may file for the office today, paper-only ones included. */
  public List<FilingType> types(Actor actor, OfficeId office) {
    actor.requireOffice(office);
    return actor.filesFor(office) ? contexts.typesFor(actor) : List.of();
  }

  /** The empty form of a type, as it is asked today. */
  public FilingPage blank(Actor actor, OfficeId office, String type) {
    requireFiler(actor, office);
    return views.page(actor, office, requireType(actor, type));
  }

  /** The draft or returned filing under the page's key; empty before it was first kept. */
  public Optional<Filing> draft(Actor actor, UUID key) {
    return filings.find(actor.organization(), key).map(filing -> scoped(actor, filing));
  }

  /** The newest draft of this account for the office and type: «go on where you were». */
  public Optional<Filing> unfinished(Actor actor, OfficeId office, String type) {
    requireFiler(actor, office);
    return views.unfinished(actor, office, type);
  }

  /**
   * Keeps what was typed, checked or not: nothing typed is lost. Refused when it was filed
   * meanwhile ({@code filing.already-filed}) or it was written since the page was shown, be it by
   * the same account in another window ({@code filing.changed} with who and when, P-23), and for
   * types on paper only (with what to do instead, OC-4). What the secretariat filled in from a
   * paper stays with it: offices are refused with {@code filing.of-secretariat}.
   */
  public Result<SavedDraft> save(Actor actor, DraftInput input) {
    requireFiler(actor, input.office());
    FilingType type = requireType(actor, input.type());
    if (type.paperOnly().isPresent()) {
      return Result.refused(type.paperOnly().get());
    }
    return filings
        .lock(actor.organization(), input.key())
        .map(filing -> overwrite(actor, scoped(actor, filing), input))
        .orElseGet(() -> begin(actor, input));
  }

  private Result<SavedDraft> begin(Actor actor, DraftInput input) {
    boolean first = filings.insert(actor, input);
    Filing kept = filings.lock(actor.organization(), input.key()).orElseThrow(AccessDenied::new);
    return first
        ? Result.of(new SavedDraft(kept.id(), kept.version(), kept.savedAt()))
        : overwrite(actor, scoped(actor, kept), input);
  }

  private Result<SavedDraft> overwrite(Actor actor, Filing filing, DraftInput input) {
    if (!filing.type().equals(input.type()) || !filing.office().equals(input.office())) {
      throw new AccessDenied();
    }
    if (!filing.state().isOpen()) {
      return Result.refused(List.of(Refusals.alreadyFiled(filing)));
    }
    if (!filing.isLeftTo(actor)) {
      return Result.refused(List.of(Refusals.ofSecretariat(filing)));
    }
    if (filing.content().equals(input.content())) {
      return Result.of(new SavedDraft(filing.id(), filing.version(), filing.savedAt()));
    }
    if (filing.version() != input.version()) {
      return Result.refused(List.of(Refusals.changed(filing)));
    }
    int version = filings.save(actor, filing, input.content());
    return Result.of(new SavedDraft(filing.id(), version, clock.now()));
  }

  /** What would be filed, cleaned; or every problem, at its field. Changes nothing. */
  public Result<FilingDraft> examine(Actor actor, FilingId id) {
    Filing filing = find(actor, id);
    requireFiler(actor, filing.office());
    return filing.isLeftTo(actor)
        ? examination.examine(actor, filing, clock.today())
        : Result.refused(List.of(Refusals.ofSecretariat(filing)));
  }

  /**
   * Files the draft as it stands in {@code version}: judges the window by the server's clock and
   * the content, gives the receipt number, once. The same posting a second time gives the same
   * receipt. Refused with every problem, else with {@code filing.changed}, {@code
   * filing.already-filed}, {@code filing.of-secretariat} or the window's problem.
   */
  public Result<FilingReceipt> file(Actor actor, FilingId id, int version) {
    Filing filing = lock(actor, id);
    requireFiler(actor, filing.office());
    if (filing.wasFiledBy(actor.account(), version)) {
      return Result.of(receiving.receipt(filing));
    }
    if (!filing.state().isOpen()) {
      return Result.refused(List.of(Refusals.alreadyFiled(filing)));
    }
    if (!filing.isLeftTo(actor)) {
      return Result.refused(List.of(Refusals.ofSecretariat(filing)));
    }
    if (filing.version() != version) {
      return Result.refused(List.of(Refusals.changed(filing)));
    }
    return receiving.receive(actor, filing);
  }

  /** Removes a draft that was never filed; refused ({@code filing.already-filed}) else. */
  public Decision discard(Actor actor, FilingId id) {
    Filing filing = find(actor, id);
    requireFiler(actor, filing.office());
    return filings.discard(actor.organization(), id)
        ? Decision.accepted()
        : Decision.refused(Refusals.alreadyFiled(filing));
  }

  /**
   * Takes a filing back before it is decided (取下げ). Offices are refused ({@code
   * filing.of-secretariat}) where the secretariat filed for them.
   */
  public Decision withdraw(Actor actor, FilingId id, int version, String reason) {
    Filing filing = lock(actor, id);
    requireFiler(actor, filing.office());
    return filing.isLeftTo(actor)
        ? moves.move(actor, filing, version, FilingMove.CANCEL, reason)
        : Decision.refused(Refusals.ofSecretariat(filing));
  }

  /** One filing with its history, for its office and for staff. */
  public FilingView view(Actor actor, FilingId id) {
    return views.view(actor, find(actor, id));
  }

  /**
   * What a claim of benefits would grant as it stands, before it is decided; empty for others and
   * while it cannot be filed (P-30).
   */
  public List<ExpectedGrant> expected(Actor actor, FilingId id) {
    return expectations.of(actor, find(actor, id));
  }

  /** The filings of the account's offices, drafts included, newest first (OC-5). */
  public FilingList history(Actor actor, HistoryQuery query) {
    return views.history(actor, query);
  }

  private Filing find(Actor actor, FilingId id) {
    return scoped(actor, filings.find(actor.organization(), id).orElseThrow(AccessDenied::new));
  }

  private Filing lock(Actor actor, FilingId id) {
    return scoped(actor, filings.lock(actor.organization(), id).orElseThrow(AccessDenied::new));
  }

  /** Drafts are seen by those alone who fill them in: the office's by it, staff's by staff. */
  static Filing scoped(Actor actor, Filing filing) {
    actor.requireOffice(filing.office());
    boolean own = filing.audience() == audience(actor) && fills(actor);
    if (filing.state() == FilingState.DRAFT && !own) {
      throw new AccessDenied();
    }
    return filing;
  }

  /** Whether this account fills in filings at all: viewers see what was filed. */
  static boolean fills(Actor actor) {
    return actor.role() != Role.OFFICE_VIEWER;
  }

  private static void requireFiler(Actor actor, OfficeId office) {
    if (!actor.filesFor(office)) {
      throw new AccessDenied();
    }
  }

  private FilingType requireType(Actor actor, String code) {
    return contexts.typesFor(actor).stream()
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(AccessDenied::new);
  }
}
