package org.tsudoi.web.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** An address with the filters of a list. */
final class Query {
  private final String path;
  private final Pages pages;
  private final List<String> parts = new ArrayList<>();

  private Query(String path, Pages pages) {
    this.path = path;
    this.pages = pages;
  }

  static Query of(String path, Pages pages) {
    return new Query(path, pages);
  }

  Query keep(FormState form, String... names) {
    for (String name : names) {
      parts.add(name + "=" + pages.encode(form.value(name)));
    }
    return this;
  }

  Query with(Map<String, String> more) {
    more.forEach((name, value) -> parts.add(name + "=" + pages.encode(value)));
    return this;
  }

  String url() {
    return pages.url(path + "?" + String.join("&", parts));
  }
}
