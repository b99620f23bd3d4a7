package org.tsudoi.api.page;

import java.util.List;

/**
 * What waits for the secretariat on the plugin's pages, shown on its first page: a CDI bean of the
 * plugin. It is asked each time that page opens, so it counts by index.
 */
public interface Waiting {

  /** The plugin's name. */
  String plugin();

  /** What is counted, zero as well, in the order of the page. */
  List<Line> lines();

  /**
   * One figure.
   *
   * @param label the key of its words in the plugin's bundle
   * @param count how many
   * @param path its list, from the organization on, e.g. {@code /staff/feeds}
   * @param isPressing whether it should not wait any longer
   */
  record Line(String label, long count, String path, boolean isPressing) {}
}
