package org.tsudoi.plugin.schoolcoupon.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.api.service.CurrentPage;

/** Addresses of pages with what was asked for in their query. */
final class Addresses {
  private Addresses() {}

  /** The page with these values of the fields, those that are empty left out. */
  static String of(String path, Map<String, String> values) {
    String query =
        values.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> each.getKey() + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The fields as they were sent to this page, then these: name and value in turn. */
  static String of(String path, CurrentPage page, List<String> fields, String... more) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field, page.value(field)));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return of(path, values);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
