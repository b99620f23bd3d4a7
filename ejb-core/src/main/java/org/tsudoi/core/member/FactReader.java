package org.tsudoi.core.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.Repertoire;

/** Reads facts by name, cleaned; collects every problem at its name. */
final class FactReader {
  private static final int DETAIL = 1000;

  private final Map<String, String> given;
  private final Map<String, String> read = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Repertoire repertoire;

  FactReader(Map<String, String> given, Repertoire repertoire) {
    this.given = new TreeMap<>(given);
    this.repertoire = repertoire;
  }

  /** Takes the name out; only if it was given. */
  FactReader must(String name, Reading reading) {
    if (given.containsKey(name)) {
      keep(name, reading.read(given.remove(name)));
    }
    return this;
  }

  /** Like {@link #must}, and empty is good. */
  FactReader may(String name, Reading reading) {
    if (given.getOrDefault(name, "x").isBlank()) {
      given.remove(name);
      read.put(name, "");
      return this;
    }
    return must(name, reading);
  }

  /** What is left are details. */
  Result<Map<String, String>> rest() {
    for (String name : List.copyOf(given.keySet())) {
      may(name, text -> JapaneseText.parseBlock(text, DETAIL, repertoire));
    }
    return problems.isEmpty() ? Result.of(read) : Result.refused(problems);
  }

  Reading line(int maxLength) {
    return text -> JapaneseText.parse(text, maxLength, repertoire);
  }

  /** A name in kana. */
  static Reading kana(int maxLength) {
    return text ->
        Kana.parse(text)
            .map(Kana::value)
            .flatMap(
                kana ->
                    kana.length() > maxLength
                        ? Result.refused("text.too-long", "max", maxLength, "length", kana.length())
                        : Result.of(kana));
  }

  private void keep(String name, Result<String> result) {
    problems.addAll(result.at(name).problems());
    result.toOptional().ifPresent(text -> read.put(name, text));
  }

  /** How one fact is read. */
  @FunctionalInterface
  interface Reading {
    Result<String> read(String text);
  }
}
