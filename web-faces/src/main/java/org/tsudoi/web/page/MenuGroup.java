package org.tsudoi.web.page;

import java.util.List;

/**
 * Entries of the main menu below one heading; a single one is shown without it.
 *
 * @param label key of the heading
 */
public record MenuGroup(String label, List<MenuItem> items) {

  /** Whether there is but one entry. */
  public boolean isSingle() {
    return items.size() == 1;
  }

  /** The key of the heading, for views. */
  public String getLabel() {
    return label;
  }

  /** The entries in order, for views. */
  public List<MenuItem> getItems() {
    return items;
  }
}
