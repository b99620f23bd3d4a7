package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;

/** The papers a filing needs (FE-5): which are said by its type, which have come by staff. */
@ApplicationScoped
class Checklist {
  @Inject Papers papers;
  @Inject FilingContexts contexts;
  @Inject FilingTexts texts;
  @Inject Moves moves;

  /** Makes the checklist; whether something is still to come. */
  boolean begin(Actor actor, Filing filing, FilingDraft filed) {
    FilingContext context =
        contexts.today(actor.organization(), filing.office(), filing.audience());
    contexts
        .type(actor.organization(), filing.type())
        .ifPresent(type -> papers.require(actor, filing.id(), type.papers(filed, context)));
    return names(actor.organization(), filing, PaperView::isMissing).length() > 0;
  }

  /** The names of the papers still to come, with commas; empty for none. */
  String missing(OrganizationId organization, Filing filing) {
    return names(organization, filing, PaperView::isMissing);
  }

  private String names(OrganizationId organization, Filing filing, Predicate<PaperView> which) {
    return papers.list(organization, filing.id()).stream()
        .filter(which)
        .map(paper -> texts.paper(organization, paper.paper()))
        .collect(Collectors.joining("、"));
  }

  /**
   * Notes which papers are there: those named and no others. The filing waits for paper until all
   * are. Refused: {@code filing.papers.same} when nothing changes, and as every move.
   */
  Decision tick(Actor actor, Filing filing, int version, Set<String> there) {
    List<PaperView> before = papers.list(actor.organization(), filing.id());
    if (before.stream().allMatch(paper -> there.contains(paper.paper()) != paper.isMissing())) {
      return Decision.refused(Problem.at("papers", "filing.papers.same"));
    }
    boolean all = before.stream().map(PaperView::paper).allMatch(there::contains);
    Decision moved =
        moves.move(
            actor,
            filing,
            version,
            all ? FilingMove.PAPER : FilingMove.PAPERS,
            note(actor, before, there));
    if (moved.isAccepted()) {
      papers.tick(actor, filing.id(), there);
    }
    return moved;
  }

  /** What is there now, as the history tells it. */
  private String note(Actor actor, List<PaperView> papers, Set<String> there) {
    return papers.stream()
        .filter(paper -> there.contains(paper.paper()))
        .map(paper -> texts.paper(actor.organization(), paper.paper()))
        .collect(Collectors.joining("、"));
  }
}
