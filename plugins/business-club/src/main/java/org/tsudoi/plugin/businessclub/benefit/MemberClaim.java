package org.tsudoi.plugin.businessclub.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.MemberId;

/** What is claimed for one member: judged, and what would be granted. */
record MemberClaim(Benefit benefit, MemberId member, Answers answers, FilingContext context) {

  /** Every reason against it, at fields below {@code place}. */
  List<Problem> problems(String place) {
    List<Problem> problems = new ArrayList<>();
    String day = place + Asking.EVENT;
    if (eventDay().isAfter(context.filedOn())) {
      problems.add(Problem.at(day, "club.benefit.future", "today", context.filedOn()));
    } else {
      tooLate(day).ifPresent(problems::add);
      membership(day).ifPresent(problems::add);
      past(place, day, problems);
    }
    return problems;
  }

  private LocalDate eventDay() {
    return answers.date(Asking.EVENT).orElseThrow();
  }

  private Optional<Problem> tooLate(String day) {
    return benefit
        .conditions()
        .claimedUntil(eventDay())
        .filter(last -> context.filedOn().isAfter(last))
        .map(last -> Problem.at(day, "club.benefit.too-late", "last", last));
  }

  /** A member on that day, and entitled already (FE-4). */
  private Optional<Problem> membership(String day) {
    return context
        .members()
        .member(member, eventDay())
        .filter(view -> view.leftOn().stream().allMatch(this::isInTime))
        .map(view -> entitlement(day, view))
        .orElseGet(() -> Optional.of(Problem.at(day, "club.benefit.not-member")));
  }

  private boolean isInTime(LocalDate leftOn) {
    return benefit.conditions().isInTime(eventDay(), leftOn, benefit.amounts().choice(answers));
  }

  private Optional<Problem> entitlement(String day, MemberView view) {
    LocalDate from =
        benefit.conditions().entitledFrom(view.joinedOn(), benefit.amounts().choice(answers));
    return eventDay().isBefore(from)
        ? Optional.of(
            Problem.at(day, "club.benefit.not-entitled", "from", from, "joined", view.joinedOn()))
        : Optional.empty();
  }

  private void past(String place, String day, List<Problem> problems) {
    Past past = Past.of(context, member, benefit.code());
    Granted asked = asked();
    if (past.has(asked)) {
      problems.add(Problem.at(day, "club.benefit.twice", "day", eventDay()));
    }
    benefit.limits().examine(asked, past, day, problems);
    if (benefit.amounts() instanceof Amounts.UpTo upTo) {
      cost(upTo, past, place, problems);
    }
  }

  private void cost(Amounts.UpTo upTo, Past past, String place, List<Problem> problems) {
    FiscalYear year = FiscalYear.containing(eventDay());
    if (past.spent(year).compareTo(upTo.most()) >= 0) {
      problems.add(
          Problem.at(
              place + Asking.EVENT,
              "club.benefit.used-up",
              "year",
              year,
              "most",
              upTo.most(),
              "spent",
              past.spent(year)));
    } else if (!award().amount().isPositive()) {
      problems.add(Problem.at(place + Asking.COST, "club.benefit.cost"));
    }
  }

  private Amounts.Award award() {
    FiscalYear year = FiscalYear.containing(eventDay());
    Past past = Past.of(context, member, benefit.code());
    return benefit.amounts().award(answers, year, past.spent(year), benefit.wording());
  }

  private Granted asked() {
    return new Granted(
        benefit.code(),
        answers.text(Asking.CHOICE),
        answers.text(Asking.PERSON),
        eventDay(),
        award().amount());
  }

  /** What is granted when it is accepted. */
  Effect.Grant grant() {
    Amounts.Award award = award();
    return new Effect.Grant(
        benefit.code(),
        member,
        context.office().id(),
        eventDay(),
        answers.text(Asking.CHOICE),
        answers.text(Asking.PERSON),
        award.amount(),
        award.explanation());
  }
}
