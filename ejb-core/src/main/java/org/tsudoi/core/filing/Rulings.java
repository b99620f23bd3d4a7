package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;

/** What the secretariat states when it accepts: read, judged by the plugin, or as proposed. */
@ApplicationScoped
class Rulings {
  @Inject FilingContexts contexts;
  @Inject SameJoiners same;
  @Inject BusinessClock clock;

  /** What the plugin asks, and whether those who may be the same person are not. */
  List<Asked> asked(
      FilingType type, Filing filing, FilingContext context, List<SameJoiner> mayBeSame) {
    return Stream.concat(
            type.askedAtAcceptance(filing.content(), context, clock.today()).stream(),
            SameJoiners.asked(mayBeSame, filing).stream())
        .toList();
  }

  /**
   * The ruling with what was typed, else with what is proposed. Refused at the fields asked for, or
   * with {@code filing.ruling.needed} where nothing was typed and something must be.
   */
  Result<Ruling> read(
      OrganizationId organization,
      FilingType type,
      Filing filing,
      FilingContext context,
      Optional<Answers> typed) {
    List<SameJoiner> mayBeSame = same.held(organization, type, filing, context);
    List<Asked> asked = asked(type, filing, context, mayBeSame);
    if (typed.isEmpty() && asked.stream().anyMatch(Rulings::mustBeSaid)) {
      return Result.refused("filing.ruling.needed", "receipt", filing.receipt());
    }
    return clean(organization, asked, typed.orElseGet(() -> proposed(asked)))
        .map(answers -> new Ruling(clock.today(), answers))
        .flatMap(ruling -> judged(type, filing, context, ruling));
  }

  private static boolean mustBeSaid(Asked asked) {
    return asked.field().required() && asked.proposed().isEmpty();
  }

  private static Answers proposed(List<Asked> asked) {
    return new Answers(
        asked.stream()
            .filter(each -> !each.proposed().isEmpty())
            .collect(Collectors.toMap(each -> each.field().name(), Asked::proposed)));
  }

  private Result<Answers> clean(OrganizationId organization, List<Asked> asked, Answers typed) {
    FilingForm form =
        new FilingForm(asked.stream().map(Asked::field).toList(), Entries.NONE, List.of());
    return new FormReading(form, contexts.repertoire(organization))
        .read(new FilingDraft(typed, List.of()))
        .map(FilingDraft::answers);
  }

  private static Result<Ruling> judged(
      FilingType type, Filing filing, FilingContext context, Ruling ruling) {
    Decision decision = type.examineRuling(filing.content(), context, ruling);
    return decision.isAccepted() ? Result.of(ruling) : Result.refused(decision.problems());
  }
}
