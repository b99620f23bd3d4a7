package org.tsudoi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/** The description of an organization's interface (OpenAPI 3), joined from its endpoints'. */
final class OpenApi {
  private static final JsonObject KEY =
      Json.createObjectBuilder()
          .add(
              "securitySchemes",
              Json.createObjectBuilder()
                  .add(
                      "key",
                      Json.createObjectBuilder().add("type", "http").add("scheme", "bearer")))
          .build();

  private OpenApi() {}

  /** One document of all; the parts give their paths and components. */
  static String join(String title, String address, List<JsonObject> parts) {
    JsonObject paths = JsonValue.EMPTY_JSON_OBJECT;
    JsonObject components = KEY;
    for (JsonObject part : parts) {
      paths = merged(paths, section(part, "paths"));
      components = merged(components, section(part, "components"));
    }
    return Json.createObjectBuilder()
        .add("openapi", "3.0.3")
        .add("info", Json.createObjectBuilder().add("title", title).add("version", "1"))
        .add(
            "servers",
            Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", address)))
        .add(
            "security",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("key", JsonValue.EMPTY_JSON_ARRAY)))
        .add("paths", paths)
        .add("components", components)
        .build()
        .toString();
  }

  /** Reads the description of an endpoint. */
  static JsonObject read(InputStream in) {
    try (JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  private static JsonObject section(JsonObject part, String name) {
    return part.containsKey(name) ? part.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** Objects of the same name become one. */
  private static JsonObject merged(JsonObject first, JsonObject second) {
    TreeMap<String, JsonValue> all = new TreeMap<>(first);
    second.forEach(
        (name, value) ->
            all.merge(
                name,
                value,
                (one, other) ->
                    one instanceof JsonObject a && other instanceof JsonObject b
                        ? merged(a, b)
                        : one));
    JsonObjectBuilder builder = Json.createObjectBuilder();
    all.forEach(builder::add);
    return builder.build();
  }
}
