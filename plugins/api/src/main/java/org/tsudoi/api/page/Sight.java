package org.tsudoi.api.page;

import java.util.Map;
import java.util.Optional;

/**
 * A page of the front door that many people see alike, but for a few words of their own: a CDI bean
 * of the plugin. Where two see the same, the page is drawn once, and each one's words are put into
 * it; for pages that thousands open within minutes. It is asked for pages that are opened by their
 * address alone, without a query.
 */
public interface Sight {

  /** The plugin's name. */
  String plugin();

  /** The page's view below {@code front}, without suffix, e.g. {@code /mypage}. */
  String page();

  /** What the current page shows; empty where it is to be drawn for this visitor alone. */
  Optional<Seen> look();

  /**
   * What somebody sees.
   *
   * @param what all that the page shows but the words: whoever has an equal one gets the same page
   * @param words texts of this visitor by name, which the view writes by {@link
   *     org.tsudoi.api.service.CurrentPage#word}
   */
  record Seen(Object what, Map<String, String> words) {}
}
