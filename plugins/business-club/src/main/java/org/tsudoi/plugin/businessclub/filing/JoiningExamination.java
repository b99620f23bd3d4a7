package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.plugin.businessclub.filing.PersonFields.BIRTH_DATE;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.HIRED_ON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;

/** Judges one joining (FE-2): every person, every reason. */
final class JoiningExamination {
  private static final int YOUNGEST = 15;
  private static final int OLDEST = 100;

  private final FilingDraft draft;
  private final LocalDate joinedOn;
  private final LocalDate hiredUntil;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> persons = new HashSet<>();

  /** For a draft filed on {@code filedOn} that is expected to take effect on {@code joinedOn}. */
  JoiningExamination(FilingDraft draft, LocalDate filedOn, LocalDate joinedOn) {
    this.draft = draft;
    this.joinedOn = joinedOn;
    this.hiredUntil = JoiningDay.later(filedOn, joinedOn);
  }

  Decision decide() {
    for (int i = 0; i < draft.entries().size(); i++) {
      person(draft.entries().get(i).answers(), "entries[" + i + "].");
    }
    return Decision.of(problems);
  }

  private void person(Answers person, String place) {
    refuseIf(person, place, Joining.SHORT_TERM, "club.joining.short-term");
    refuseIf(person, place, Joining.SEASONAL, "club.joining.seasonal");
    refuseIf(person, place, Joining.IN_HOSPITAL, "club.joining.in-hospital");
    dates(person.date(BIRTH_DATE).orElseThrow(), person.date(HIRED_ON).orElseThrow(), place);
    if (!persons.add(PersonFields.kana(person) + person.text(BIRTH_DATE))) {
      problems.add(Problem.at(place + PersonFields.FAMILY_NAME, "club.joining.twice"));
    }
  }

  private void refuseIf(Answers person, String place, String question, String code) {
    if (person.yes(question)) {
      problems.add(Problem.at(place + question, code));
    }
  }

  private void dates(LocalDate birth, LocalDate hired, String place) {
    LocalDate working = birth.plusYears(YOUNGEST);
    if (working.isAfter(joinedOn) || birth.plusYears(OLDEST).isBefore(joinedOn)) {
      problems.add(Problem.at(place + BIRTH_DATE, "club.birth-date"));
    } else if (hired.isBefore(working)) {
      problems.add(Problem.at(place + HIRED_ON, "club.hired-on.child"));
    }
    if (hired.isAfter(hiredUntil)) {
      problems.add(Problem.at(place + HIRED_ON, "club.hired-on.future", "day", hiredUntil));
    }
  }
}
