package org.tsudoi.core.filing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.value.MemberId;

/** A filing's content as JSON, and back. */
final class FilingContent {
  private FilingContent() {}

  static String answers(FilingDraft draft) {
    return write(draft.answers());
  }

  static String entries(FilingDraft draft) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    draft.entries().forEach(entry -> array.add(entry(entry)));
    return array.build().toString();
  }

  static String both(FilingDraft draft) {
    return "{\"answers\":" + answers(draft) + ",\"entries\":" + entries(draft) + "}";
  }

  static String write(Answers answers) {
    return object(answers).build().toString();
  }

  static Answers readAnswers(String written) {
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      return answers(reader.readObject());
    }
  }

  static FilingDraft read(String answers, String entries) {
    try (JsonReader once = Json.createReader(new StringReader(answers));
        JsonReader each = Json.createReader(new StringReader(entries))) {
      return new FilingDraft(answers(once.readObject()), entries(each.readArray()));
    }
  }

  private static JsonObjectBuilder entry(Entry entry) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    entry.member().ifPresent(member -> object.add("member", member.value()));
    return object.add("answers", object(entry.answers()));
  }

  private static JsonObjectBuilder object(Answers answers) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    answers.values().forEach((name, value) -> object.add(name, value.replace("\0", "")));
    return object;
  }

  private static Answers answers(JsonObject object) {
    Map<String, String> values = new LinkedHashMap<>();
    object.forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
    return new Answers(values);
  }

  private static List<Entry> entries(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(each -> new Entry(member(each), answers(each.getJsonObject("answers"))))
        .toList();
  }

  private static Optional<MemberId> member(JsonObject entry) {
    return entry.containsKey("member")
        ? Optional.of(MemberId.of(entry.getJsonNumber("member").longValue()))
        : Optional.empty();
  }
}
