package org.tsudoi.core.document;

import java.util.List;

/**
 * Labelled values under a heading (項目の一覧).
 *
 * @param heading name of the group, such as 登録内容
 * @param facts the values in order
 */
public record FactGroup(String heading, List<Fact> facts) {

  /** Copies the list. */
  public FactGroup {
    facts = List.copyOf(facts);
  }
}
