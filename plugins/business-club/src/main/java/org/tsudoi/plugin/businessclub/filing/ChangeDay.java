package org.tsudoi.plugin.businessclub.filing;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.MemberView;

/** From which day a change holds (変更日). */
final class ChangeDay {
  static final String NAME = "changedOn";

  private ChangeDay() {}

  static Field field() {
    return Field.required(NAME, Field.Kind.DATE, 20);
  }

  static LocalDate of(Answers answers) {
    return answers.date(NAME).orElseThrow();
  }

  /** Notes a day that is still to come or before the member joined. */
  static void examine(
      Answers answers, MemberView member, LocalDate today, String place, List<Problem> problems) {
    LocalDate day = of(answers);
    if (day.isAfter(today)) {
      problems.add(Problem.at(place + NAME, "club.changed-on.future", "today", today));
    } else if (day.isBefore(member.joinedOn())) {
      problems.add(
          Problem.at(place + NAME, "club.changed-on.before-joining", "day", member.joinedOn()));
    }
  }
}
