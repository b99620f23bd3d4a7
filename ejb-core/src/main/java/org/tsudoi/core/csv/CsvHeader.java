package org.tsudoi.core.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.JapaneseText;

/** The head line (見出し行): names of the columns, found whatever their width and spaces. */
public final class CsvHeader {

  private static final int NONE = -1;

  private final List<String> names;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  CsvHeader(List<String> names) {
    this.names = names.stream().map(JapaneseText::clean).toList();
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(key(names.get(i)), i);
    }
  }

  /** The names as written. */
  public List<String> names() {
    return names;
  }

  /** Whether there is such a column. */
  public boolean has(String name) {
    return index(name) != NONE;
  }

  /**
   * Refuses a file that lacks one of these columns ({@code csv.column-missing}, all names told) or
   * has a name twice ({@code csv.column-double}).
   */
  public Decision require(String... required) {
    List<Problem> problems = new ArrayList<>();
    List<String> missing = Arrays.stream(required).filter(name -> !has(name)).toList();
    if (!missing.isEmpty()) {
      problems.add(Problem.of("csv.column-missing", "columns", String.join("、", missing)));
    }
    List<String> twice = twice();
    if (!twice.isEmpty()) {
      problems.add(Problem.of("csv.column-double", "columns", String.join("、", twice)));
    }
    return Decision.of(problems);
  }

  int index(String name) {
    Integer known = asked.get(name);
    return known != null
        ? known
        : asked.computeIfAbsent(name, each -> columns.getOrDefault(key(each), NONE));
  }

  int size() {
    return names.size();
  }

  private List<String> twice() {
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty() && index(names.get(i)) != i) {
        twice.add(names.get(i));
      }
    }
    return twice.stream().distinct().toList();
  }

  private static String key(String name) {
    return Normalizer.normalize(JapaneseText.clean(name), Normalizer.Form.NFKC)
        .replaceAll("\\s", "");
  }
}
