package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.web.form.FormState;

/** The questions to the secretariat when it accepts a filing (受理時の確認). */
@RequestScoped
public class RulingForm {
  @Inject FormState form;
  @Inject FilingWords words;

  /** Names the fields and fills in what the rule proposes. */
  void offer(FilingView view) {
    for (Asked asked : view.asked()) {
      Field field = asked.field();
      form.label(field.name(), words.label(view.filing().type(), field));
      form.offer(field.name(), shown(asked));
    }
  }

  private static String shown(Asked asked) {
    return asked.field().kind() == Field.Kind.DATE
        ? BusinessDates.parse(asked.proposed()).map(BusinessDates::format).toOptional().orElse("")
        : asked.proposed();
  }

  List<Question> questions(FilingView view) {
    return view.askedFields().stream()
        .map(field -> words.question(view.filing().type(), field, ""))
        .toList();
  }

  Answers typed(FilingView view) {
    Map<String, String> typed = new LinkedHashMap<>();
    view.askedFields().forEach(field -> typed.put(field.name(), form.value(field.name())));
    return new Answers(typed);
  }

  List<Line> stated(FilingView view) {
    return view.filing().stated().values().isEmpty()
        ? List.of()
        : words.lines(
            view.filing().type(),
            view.askedFields(),
            view.filing().stated(),
            RegisteredFacts.none());
  }
}
