package org.tsudoi.core.database;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by name as a JSONB column keeps them; bind as {@code cast(:details as jsonb)}. */
public final class JsonText {
  /** Kept: each look for a provider walks through all jars. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private JsonText() {}

  /** The JSON object of these texts. */
  public static String write(Map<String, String> values) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    values.forEach((name, value) -> object.add(name, value.replace("\0", "")));
    return object.build().toString();
  }

  /** The texts of a JSON object; what is no text is read as it is written. */
  public static Map<String, String> read(String json) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach(
              (name, value) ->
                  values.put(
                      name,
                      value instanceof JsonString text ? text.getString() : value.toString()));
    }
    return values;
  }
}
