package org.tsudoi.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Texts found before: a page has some hundred, each in one of up to seven places. */
@ApplicationScoped
class FoundTexts {
  private static final int MOST = 50_000;
  private final Map<Place, Optional<String>> found = new ConcurrentHashMap<>();

  private record Place(String organization, Locale language, String key) {}

  /** What was found, or what {@code search} finds now; nothing is remembered, too. */
  Optional<String> find(
      String organization, Locale language, String key, Supplier<Optional<String>> search) {
    Place place = new Place(organization, language, key);
    Optional<String> known = found.get(place);
    if (known == null) {
      known = search.get();
      if (found.size() > MOST) {
        found.clear();
      }
      found.put(place, known);
    }
    return known;
  }
}
