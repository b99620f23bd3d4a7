package org.tsudoi.web.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.web.text.Texts;

/** What the fields of a form are called, and how their problems are told. */
final class Labels {
  private final Texts texts;
  private final Map<String, String> given = new HashMap<>();
  private String prefix = "field";

  Labels(Texts texts) {
    this.texts = texts;
  }

  void under(String newPrefix) {
    prefix = newPrefix;
  }

  void put(String name, String label) {
    given.put(name, label);
  }

  /** The label given for the name, or the text {@code prefix.name} or {@code field.name}. */
  Optional<String> find(String name) {
    String bare = FieldName.bare(name);
    return Optional.ofNullable(given.get(name))
        .or(() -> Optional.ofNullable(given.get(bare)))
        .or(() -> texts.find(prefix + "." + bare))
        .or(() -> texts.find("field." + bare));
  }

  /** The message of a problem; names the field if the text has a place for it. */
  String message(String name, String code, Map<String, ?> args) {
    Map<String, Object> values = new HashMap<>(args);
    values.putIfAbsent("label", find(name).orElseGet(() -> texts.get("field.unnamed")));
    return texts.fill(code, values);
  }

  /** The message with the field's name and row in front, for the summary. */
  String inSummary(String name, String message) {
    String label = find(name).orElse("");
    String named = message.contains(label) ? message : label + texts.get("page.colon") + message;
    return FieldName.row(name)
        .map(row -> texts.get("form.row", "row", row, "message", named))
        .orElse(named);
  }
}
