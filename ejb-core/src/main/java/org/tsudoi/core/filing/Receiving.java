package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Counters;

/** Receives a filing: content judged once, receipt number given once (受付). */
@ApplicationScoped
class Receiving {
  @Inject Filings filings;
  @Inject FilingContexts contexts;
  @Inject Examination examination;
  @Inject Moves moves;
  @Inject Checklist checklist;
  @Inject SameJoiners same;
  @Inject Counters counters;
  @Inject BusinessClock clock;

  /**
   * The filing is locked by the caller. The clock is read once: the day that the window is judged
   * by is the day that is written, also when midnight passes meanwhile.
   */
  Result<FilingReceipt> receive(Actor actor, Filing filing) {
    Instant now = clock.now();
    Result<FilingDraft> examined = examination.examine(actor, filing, day(now));
    return examined.flatMap(cleaned -> receive(actor, filing, cleaned, now));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }

  private Result<FilingReceipt> receive(
      Actor actor, Filing filing, FilingDraft cleaned, Instant now) {
    filings.receive(actor, filing, cleaned, number(actor, filing, day(now)), now);
    noteJoiners(actor, filing, cleaned, day(now));
    FilingMove move =
        checklist.begin(actor, filing, cleaned) || contexts.needsPaper(actor, filing)
            ? FilingMove.FILE_WITH_PAPER
            : FilingMove.FILE;
    List<org.tsudoi.api.Problem> problems =
        moves.move(actor, filing, filing.version(), move, "", now).problems();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("a locked filing moved: " + problems);
    }
    return Result.of(receipt(filings.find(actor.organization(), filing.id()).orElseThrow()));
  }

  private void noteJoiners(Actor actor, Filing filing, FilingDraft cleaned, LocalDate day) {
    FilingContext context =
        contexts.context(actor.organization(), filing.office(), filing.audience(), day);
    contexts
        .type(actor.organization(), filing.type())
        .ifPresent(
            type ->
                same.note(
                    actor.organization(),
                    filing,
                    type.form(context),
                    type.effects(cleaned, context)));
  }

  private String number(Actor actor, Filing filing, LocalDate day) {
    return filing.receiptNumber().orElseGet(() -> next(actor, day.getYear()));
  }

  /** Such as {@code A-2026-000123}: one series for each organization and calendar year. */
  private String next(Actor actor, int year) {
    long number = counters.next(actor.organization(), "filing-" + year);
    return "%s-%d-%06d".formatted(contexts.receiptPrefix(actor.organization()), year, number);
  }

  FilingReceipt receipt(Filing filing) {
    Optional<String> number = filing.receiptNumber();
    return new FilingReceipt(
        filing.id(), number.orElseThrow(), filing.filedAt().orElseThrow(), filing.state());
  }
}
