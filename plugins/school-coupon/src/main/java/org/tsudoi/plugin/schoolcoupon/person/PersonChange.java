package org.tsudoi.plugin.schoolcoupon.person;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What changed about a person, when and why (異動の記録).
 *
 * @param kind ADDED, CHANGED, LOST, REGAINED, PAPER or PHONE
 * @param feed the data that it came with; empty for what staff did
 * @param fields what differs, before and after
 */
public record PersonChange(
    OffsetDateTime at, String kind, Optional<Long> feed, String by, List<Field> fields) {

  /** One field that differs; {@code name} as {@link FeedField} and the tables call it. */
  public record Field(String name, String before, String after) {}
}
