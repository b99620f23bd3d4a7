package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** Objects as they are kept in columns. */
final class KeptJson {
  /** Looked for once: it is looked for on the whole class path. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private KeptJson() {}

  static JsonObject read(String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
