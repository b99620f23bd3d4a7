package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.tsudoi.api.filing.Field;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.web.filing.FilingWords.Registered;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.text.Texts;

/** The questions of a form in words, and the labels of its fields. */
@RequestScoped
public class FormQuestions {
  @Inject FormState form;
  @Inject FilingWords words;
  @Inject Texts texts;

  Locale language() {
    return words.language();
  }

  void label(FilingPage page) {
    String type = page.type().code();
    page.form().fields().forEach(field -> form.label(field.name(), words.label(type, field)));
    page.form().entryFields().forEach(field -> form.label(field.name(), words.label(type, field)));
    form.label(DraftFields.ENTRIES, words.entry(type));
    form.label("attachments", texts.get("filing.view.attachments"));
  }

  List<Question> of(FilingPage page, List<Field> fields, Registered registered) {
    String type = page.type().code();
    return fields.stream()
        .map(field -> words.question(type, field, words.now(type, field, registered)))
        .toList();
  }

  /** Why it cannot be filed today; empty when it can. */
  List<String> closed(FilingPage page) {
    return page.closed().stream().map(why -> texts.fill(why.code(), why.args())).toList();
  }
}
