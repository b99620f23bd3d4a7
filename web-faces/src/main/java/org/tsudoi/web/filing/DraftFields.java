package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Kind;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.web.form.FormState;

/** A filing's content in the fields of its form, and back. */
@RequestScoped
public class DraftFields {
  static final String ENTRIES = "entries";
  private static final Set<Kind> CHOICES = Set.of(Kind.RADIO, Kind.SELECT);

  @Inject FormState form;

  static String place(int row, String name) {
    return ENTRIES + "[" + row + "]." + name;
  }

  /** Fills the fields in; where there is one choice only, it is made. */
  void offer(FilingForm asked, FilingDraft content) {
    asked.fields().forEach(field -> form.offer(field.name(), offered(field, content.answers())));
    for (int i = 0; i < content.entries().size(); i++) {
      offer(asked, content.entries().get(i), i);
    }
  }

  private void offer(FilingForm asked, Entry entry, int row) {
    asked
        .entryFields()
        .forEach(field -> form.offer(place(row, field.name()), offered(field, entry.answers())));
    entry.member().ifPresent(member -> form.offer(place(row, "member"), member));
  }

  static String offered(Field field, Answers answers) {
    boolean sole =
        field.required() && CHOICES.contains(field.kind()) && field.options().size() == 1;
    return sole && !answers.has(field.name())
        ? field.options().get(0).value()
        : answers.text(field.name());
  }

  /** What was sent, as it was typed. */
  FilingDraft typed(FilingForm asked) {
    List<Entry> entries = new ArrayList<>();
    for (int row : form.rows(ENTRIES)) {
      entries.add(
          new Entry(
              MemberId.parse(form.value(place(row, "member"))).toOptional(),
              typed(asked.entryFields(), ENTRIES + "[" + row + "].")));
    }
    return new FilingDraft(typed(asked.fields(), ""), entries);
  }

  private Answers typed(List<Field> fields, String place) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Field field : fields) {
      String value = form.value(place + field.name());
      if (!value.isEmpty()) {
        answers.put(field.name(), value);
      }
    }
    return new Answers(answers);
  }
}
