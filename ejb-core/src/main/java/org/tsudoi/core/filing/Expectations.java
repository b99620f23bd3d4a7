package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;

/** What a claim would grant, before it is filed and before it is accepted. */
@ApplicationScoped
class Expectations {
  @Inject FilingContexts contexts;
  @Inject JudgedContexts judged;
  @Inject Examination examination;
  @Inject FilingViews views;
  @Inject BusinessClock clock;

  /** Empty for filings that grant nothing, that cannot be filed yet, or are decided. */
  List<ExpectedGrant> of(Actor actor, Filing filing) {
    Optional<FilingType> type =
        contexts
            .type(actor.organization(), filing.type())
            .filter(known -> contexts.isClaim(actor.organization(), known.code()));
    return type.map(known -> grants(actor, filing, known)).orElse(List.of());
  }

  private List<ExpectedGrant> grants(Actor actor, Filing filing, FilingType type) {
    if (filing.state().isOpen()) {
      return examination.examine(actor, filing, clock.today()).toOptional().stream()
          .flatMap(
              draft ->
                  told(type, draft, judged.filing(actor.organization(), filing, clock.today())))
          .toList();
    }
    return FilingMove.REJECT.isPossible(filing.state())
        ? told(
                type,
                filing.content(),
                judged.accepting(actor.organization(), filing, views.judgedOn(filing)))
            .toList()
        : List.of();
  }

  private static Stream<ExpectedGrant> told(
      FilingType type, FilingDraft draft, FilingContext context) {
    return type.effects(draft, context).stream()
        .flatMap(effect -> effect instanceof Effect.Grant g ? Stream.of(g) : Stream.empty())
        .flatMap(grant -> told(grant, context).stream());
  }

  private static Optional<ExpectedGrant> told(Effect.Grant grant, FilingContext context) {
    return context
        .members()
        .member(grant.member(), context.filedOn())
        .map(
            member ->
                new ExpectedGrant(
                    member.id(),
                    member.number(),
                    member.name(),
                    grant.eventDay(),
                    grant.amount(),
                    grant.explanation()));
  }
}
