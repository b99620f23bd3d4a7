package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.OfficeStanding;
import org.tsudoi.core.member.RegisterDesk;

/**
 * Judges a filing's content: the window, then field by field, then whose members they are, then the
 * plugin's own rules, then for joinings whether they are members of the office already, and for
 * joinings and benefits whether the office has paid (FE-11).
 */
@ApplicationScoped
class Examination {
  @Inject FilingContexts contexts;
  @Inject JudgedContexts judged;
  @Inject RegisterDesk register;
  @Inject OfficeStanding standing;
  @Inject SameJoiners same;

  Result<FilingDraft> examine(Actor actor, Filing filing, LocalDate day) {
    FilingContext context = judged.filing(actor.organization(), filing, day);
    FilingType type =
        contexts.type(actor.organization(), filing.type()).orElseThrow(AccessDenied::new);
    return window(type, context)
        .flatMap(open -> examine(actor, filing.content(), type, context))
        .flatMap(draft -> joiners(actor, filing, draft, type, context));
  }

  private Result<FilingDraft> joiners(
      Actor actor, Filing filing, FilingDraft draft, FilingType type, FilingContext context) {
    List<Effect> effects = type.effects(draft, context);
    List<Problem> members = new ArrayList<>(gone(draft, effects, context));
    members.addAll(same.ownMembers(actor, filing, type.form(context), effects));
    return members.isEmpty() ? paid(actor, filing, draft, effects) : Result.refused(members);
  }

  private static List<Problem> gone(
      FilingDraft draft, List<Effect> effects, FilingContext context) {
    return effects.stream()
        .flatMap(effect -> MemberMove.of(effect).stream())
        .flatMap(move -> move.afterLeaving(draft, context).stream())
        .toList();
  }

  /**
   * Nobody joins through an office whose services are stopped and no benefit is claimed; staff may
   * still file on paper.
   */
  private Result<FilingDraft> paid(
      Actor actor, Filing filing, FilingDraft draft, List<Effect> effects) {
    Optional<String> refusal = ofStopped(effects);
    boolean stopped =
        actor.role().isOffice()
            && refusal.isPresent()
            && standing.areServicesStopped(actor.organization(), filing.office());
    return stopped ? Result.refused(refusal.get()) : Result.of(draft);
  }

  private static Optional<String> ofStopped(List<Effect> effects) {
    if (effects.stream().anyMatch(Effect.Join.class::isInstance)) {
      return Optional.of("filing.services-stopped");
    }
    return effects.stream().anyMatch(Effect.Grant.class::isInstance)
        ? Optional.of("filing.services-stopped.benefit")
        : Optional.empty();
  }

  /**
   * Judges what was filed by the register as it has become meanwhile. The chosen members are held
   * until the transaction ends, so that no other acceptance moves them.
   */
  List<Problem> again(Actor actor, Filing filing, FilingType type, FilingContext context) {
    FilingDraft filed = filing.content();
    FilingForm form = type.form(context);
    List<Problem> problems = movedAway(actor, filed, form, filing.office());
    return problems.isEmpty() ? whole(filed, form, type, context).problems() : problems;
  }

  private List<Problem> movedAway(
      Actor actor, FilingDraft filed, FilingForm form, OfficeId office) {
    List<Problem> problems = new ArrayList<>();
    if (form.entries() == Entries.NEW_MEMBERS) {
      return problems;
    }
    SortedMap<MemberId, Integer> chosen = new TreeMap<>(Comparator.comparing(MemberId::value));
    for (int i = 0; i < filed.entries().size(); i++) {
      chosen.put(filed.entries().get(i).member().orElseThrow(), i);
    }
    chosen.forEach(
        (member, at) -> {
          if (!register.holdOffice(actor, member).equals(Optional.of(office))) {
            problems.add(Problem.at("entries[" + at + "].member", "filing.entry.not-of-office"));
          }
        });
    return problems;
  }

  private static Result<FilingType> window(FilingType type, FilingContext context) {
    Optional<String> paper = type.paperOnly();
    if (paper.isPresent()) {
      return Result.refused(paper.get());
    }
    List<Problem> problems = type.window(context).problems();
    return problems.isEmpty() ? Result.of(type) : Result.refused(problems);
  }

  private Result<FilingDraft> examine(
      Actor actor, FilingDraft typed, FilingType type, FilingContext context) {
    FilingForm form = type.form(context);
    Result<FilingDraft> read =
        new FormReading(form, contexts.repertoire(actor.organization())).read(typed);
    return read.flatMap(draft -> whole(draft, form, type, context));
  }

  private static Result<FilingDraft> whole(
      FilingDraft draft, FilingForm form, FilingType type, FilingContext context) {
    List<Problem> problems = strangers(draft, form, context);
    if (problems.isEmpty()) {
      problems = type.examine(draft, context).problems();
    }
    return problems.isEmpty() ? Result.of(draft) : Result.refused(problems);
  }

  private static List<Problem> strangers(
      FilingDraft draft, FilingForm form, FilingContext context) {
    List<Problem> problems = new ArrayList<>();
    if (form.entries() == Entries.NEW_MEMBERS) {
      return problems;
    }
    Set<MemberId> seen = new HashSet<>();
    for (int i = 0; i < draft.entries().size(); i++) {
      String field = "entries[" + i + "].member";
      MemberId member = draft.entries().get(i).member().orElseThrow();
      Optional<MemberView> found = context.members().member(member, context.filedOn());
      if (found.filter(view -> view.office().equals(context.office().id())).isEmpty()) {
        problems.add(Problem.at(field, "filing.entry.not-of-office"));
      } else if (!seen.add(member)) {
        problems.add(Problem.at(field, "filing.entry.twice", "name", found.get().name()));
      }
    }
    return problems;
  }
}
