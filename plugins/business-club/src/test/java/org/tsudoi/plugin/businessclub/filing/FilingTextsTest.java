package org.tsudoi.plugin.businessclub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingType;

class FilingTextsTest {
  private final ResourceBundle texts =
      ResourceBundle.getBundle("org.tsudoi.plugin.businessclub.texts", Locale.ROOT);
  private final Town town = new Town();

  private static List<FilingType> types() {
    return List.of(
        new Joining(Town.rules("")),
        new Withdrawal(),
        new NameChange(),
        new MemberChange(),
        new OfficeChange(),
        new Transfer());
  }

  @Test
  void every_question_and_every_choice_has_its_words() {
    for (FilingType type : types()) {
      assertThat(texts.containsKey("filing." + type.code() + ".title")).isTrue();
      FilingForm form = type.form(town.at(Town.SHOP, Town.JUNE_10));
      form.fields().forEach(field -> worded(type, field));
      form.entryFields().forEach(field -> worded(type, field));
    }
  }

  private void worded(FilingType type, Field field) {
    known(type, field, "label");
    field.options().stream()
        .filter(option -> option.label().isEmpty())
        .map(Option::value)
        .forEach(value -> known(type, field, value));
  }

  private void known(FilingType type, Field field, String what) {
    String own = "filing." + type.code() + "." + field.name() + "." + what;
    String shared = "field." + field.name() + "." + what;
    assertThat(texts.containsKey(own) || texts.containsKey(shared)).as(own).isTrue();
  }
}
