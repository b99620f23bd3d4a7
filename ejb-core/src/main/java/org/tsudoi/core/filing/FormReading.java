package org.tsudoi.core.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Condition;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.value.Repertoire;

/**
 * Reads what was typed into a form, field by field: cleaned where it is good, a problem at the
 * field where not ({@code kana}, {@code entries[0].kana}). Fields that do not apply and names that
 * the form does not know are dropped.
 */
final class FormReading {
  /** More members than this are filed in several filings. */
  static final int MAX_ENTRIES = 200;

  private final FilingForm form;
  private final FieldReading reading;
  private final List<Problem> problems = new ArrayList<>();

  FormReading(FilingForm form, Repertoire repertoire) {
    this.form = form;
    this.reading = new FieldReading(repertoire);
  }

  /** The cleaned draft, or every problem. */
  Result<FilingDraft> read(FilingDraft typed) {
    Answers answers = answers(form.fields(), typed.answers(), typed.answers(), "");
    List<Entry> filled = filled(typed.entries());
    count(filled.size());
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < Math.min(filled.size(), MAX_ENTRIES); i++) {
      entries.add(entry(filled.get(i), typed.answers(), i));
    }
    return problems.isEmpty()
        ? Result.of(new FilingDraft(answers, entries))
        : Result.refused(problems);
  }

  private List<Entry> filled(List<Entry> typed) {
    if (form.entries() == Entries.NONE) {
      return List.of();
    }
    if (form.entries() != Entries.NEW_MEMBERS) {
      return typed.stream().filter(entry -> entry.member().isPresent()).toList();
    }
    List<Entry> written = typed.stream().filter(FormReading::isWritten).toList();
    return written.isEmpty() && !typed.isEmpty() ? typed.subList(0, 1) : written;
  }

  private static boolean isWritten(Entry entry) {
    return entry.answers().values().values().stream().anyMatch(value -> !value.isBlank());
  }

  private void count(int entries) {
    if (form.entries() == Entries.NONE) {
      return;
    }
    if (entries == 0) {
      problems.add(Problem.at("entries", "filing.entries.none"));
    } else if (entries > MAX_ENTRIES) {
      problems.add(Problem.at("entries", "filing.entries.too-many", "max", MAX_ENTRIES));
    } else if (form.entries() == Entries.ONE_MEMBER && entries > 1) {
      problems.add(Problem.at("entries", "filing.entries.one"));
    }
  }

  private Entry entry(Entry typed, Answers once, int index) {
    String place = "entries[" + index + "].";
    return new Entry(typed.member(), answers(form.entryFields(), typed.answers(), once, place));
  }

  private Answers answers(List<Field> fields, Answers typed, Answers once, String place) {
    Map<String, String> cleaned = new LinkedHashMap<>();
    for (Field field : fields) {
      if (applies(field, typed, once)) {
        read(field, typed.text(field.name()), place)
            .ifPresent(value -> cleaned.put(field.name(), value));
      }
    }
    return new Answers(cleaned);
  }

  private static boolean applies(Field field, Answers typed, Answers once) {
    return field.shownWhen().map(when -> holds(when, typed) || holds(when, once)).orElse(true);
  }

  private static boolean holds(Condition when, Answers answers) {
    return answers.text(when.field()).equals(when.value());
  }

  private java.util.Optional<String> read(Field field, String typed, String place) {
    Result<String> read = reading.read(field, typed).at(place + field.name());
    problems.addAll(read.problems());
    return read.toOptional().filter(value -> !value.isEmpty());
  }
}
