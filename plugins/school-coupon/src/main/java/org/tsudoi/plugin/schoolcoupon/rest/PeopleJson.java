package org.tsudoi.plugin.schoolcoupon.rest;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** People of a JSON array, read one by one: a million of them are never in memory together. */
final class PeopleJson implements Iterable<Map<String, String>>, Iterator<Map<String, String>> {
  private final JsonParser parser;
  private boolean isOver;
  private Map<String, String> next;

  /** Refuses with {@link JsonException} what is no array. */
  PeopleJson(JsonParser parser) {
    this.parser = parser;
    if (!parser.hasNext() || parser.next() != Event.START_ARRAY) {
      throw new JsonException("an array of people is expected");
    }
  }

  @Override
  public Iterator<Map<String, String>> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !isOver) {
      advance();
    }
    return next != null;
  }

  private void advance() {
    switch (parser.next()) {
      case START_OBJECT -> next = texts(parser.getObject());
      case END_ARRAY -> isOver = true;
      default -> throw new JsonException("an object for each person is expected");
    }
  }

  @Override
  public Map<String, String> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Map<String, String> person = next;
    next = null;
    return person;
  }

  private static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value == JsonValue.NULL ? "" : value.toString();
  }
}
