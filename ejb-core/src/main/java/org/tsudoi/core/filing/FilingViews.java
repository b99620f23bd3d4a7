package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.DocumentStore;

/** Puts together what pages show of filings. */
@ApplicationScoped
class FilingViews {
  private static final FilingForm UNKNOWN =
      new FilingForm(List.of(), FilingForm.Entries.NONE, List.of());

  @Inject Filings filings;
  @Inject FilingLists lists;
  @Inject FilingContexts contexts;
  @Inject Attachments attachments;
  @Inject Papers papers;
  @Inject DocumentStore documents;
  @Inject Rulings rulings;
  @Inject SameJoiners sameJoiners;
  @Inject BusinessClock clock;

  FilingPage page(Actor actor, OfficeId office, FilingType type) {
    FilingContext context =
        contexts.today(actor.organization(), office, FilingDesk.audience(actor));
    FilingForm form = type.form(context);
    return new FilingPage(
        type,
        context.office(),
        form,
        contexts.english(actor.organization(), type.code(), context, form),
        type.window(context),
        context.filedOn());
  }

  Optional<Filing> unfinished(Actor actor, OfficeId office, String type) {
    return lists
        .unfinished(actor, office, type)
        .flatMap(id -> filings.find(actor.organization(), FilingId.of(id)));
  }

  FilingList history(Actor actor, HistoryQuery query) {
    query.office().ifPresent(actor::requireOffice);
    return lists.history(actor, query);
  }

  FilingView view(Actor actor, Filing filing) {
    FilingContext context =
        contexts.context(
            actor.organization(), filing.office(), filing.audience(), judgedOn(filing));
    Optional<FilingType> type = contexts.type(actor.organization(), filing.type());
    FilingForm form = type.map(known -> known.form(context)).orElse(UNKNOWN);
    FilingDraft content = filing.content();
    List<SameJoiner> same =
        actor.role().isStaff()
            ? type.map(t -> sameJoiners.of(actor.organization(), t, filing, context))
                .orElse(List.of())
            : List.of();
    return new FilingView(
        filing,
        content,
        form,
        contexts.english(actor.organization(), filing.type(), context, form),
        context.office(),
        context
            .members()
            .members(
                content.entries().stream().map(Entry::member).flatMap(Optional::stream).toList(),
                context.filedOn()),
        filings.steps(actor.organization(), filing.id()),
        attachments.list(actor.organization(), filing.id()),
        papers.list(actor.organization(), filing.id()),
        possible(actor, filing),
        type.map(known -> asked(actor, known, filing, context, same)).orElse(List.of()),
        same,
        contexts.fourEyes(actor.organization(), filing.type()),
        documents.find(actor.organization(), CopyFollower.reference(filing)));
  }

  private List<Asked> asked(
      Actor actor, FilingType type, Filing filing, FilingContext context, List<SameJoiner> same) {
    return filing.state().isOpen()
        ? List.of()
        : rulings.asked(type, filing, context, same).stream()
            .filter(each -> actor.role().isStaff() || !SameJoiners.isQuestion(each.field()))
            .toList();
  }

  /**
   * The day as of which a filing is judged and shown: its filing day, or today while it is open.
   */
  LocalDate judgedOn(Filing filing) {
    return filing
        .filedAt()
        .filter(at -> !filing.state().isOpen())
        .map(FilingViews::day)
        .orElseGet(clock::today);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }

  private static Set<FilingMove> possible(Actor actor, Filing filing) {
    Set<FilingMove> moves = EnumSet.noneOf(FilingMove.class);
    for (FilingMove move : FilingMove.values()) {
      boolean may =
          move.by() == FilingMove.By.STAFF
              ? actor.role().isStaff()
              : actor.filesFor(filing.office()) && filing.isLeftTo(actor);
      if (may && move.isPossible(filing.state())) {
        moves.add(move);
      }
    }
    return moves;
  }
}
