package org.tsudoi.plugin.businessclub.benefit;

import static org.tsudoi.api.filing.Field.Kind.DATE;
import static org.tsudoi.api.filing.Field.Kind.NAME;
import static org.tsudoi.api.filing.Field.Kind.SELECT;
import static org.tsudoi.api.filing.Field.Kind.YEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.filing.Field;

/**
 * What a claim asks for each member, and in which words.
 *
 * @param event what the day of the event is called; empty for the usual words
 * @param choice what the case is called; empty for the usual words
 * @param person what the other person is called; empty where nobody is asked for
 * @param lead what stands above the form; empty for the usual words
 */
record Asking(
    Optional<String> event,
    Optional<String> choice,
    Optional<String> person,
    Optional<String> lead) {
  static final String EVENT = "eventDay";
  static final String CHOICE = "choice";
  static final String PERSON = "person";
  static final String COST = "cost";
  private static final int NAME_LENGTH = 60;
  private static final int DATE_LENGTH = 20;
  private static final int YEN_LENGTH = 9;

  static Asking read(Keys keys) {
    return new Asking(
        keys.optional("event-label"),
        keys.optional("choice-label"),
        keys.optional("person-label"),
        keys.optional("lead"));
  }

  List<Field> fields(Amounts amounts) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.required(EVENT, DATE, DATE_LENGTH));
    if (amounts instanceof Amounts.ByChoice by) {
      fields.add(Field.choice(CHOICE, SELECT, by.choices().stream().map(Choice::option).toList()));
    }
    person.ifPresent(label -> fields.add(Field.required(PERSON, NAME, NAME_LENGTH)));
    if (amounts instanceof Amounts.UpTo) {
      fields.add(Field.required(COST, YEN, YEN_LENGTH));
    }
    return fields;
  }

  /** The words of the form, without {@code filing.<code>.}. */
  Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    event.ifPresent(text -> words.put(EVENT + ".label", text));
    choice.ifPresent(text -> words.put(CHOICE + ".label", text));
    person.ifPresent(text -> words.put(PERSON + ".label", text));
    lead.ifPresent(text -> words.put("lead", text));
    return words;
  }
}
