package org.tsudoi.core.access;

import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * Which accounts to list, by login ID.
 *
 * @param staff the secretariat's accounts instead of the employers'
 * @param text only those whose ID or name contains it
 * @param office only those that cover it
 * @param after only IDs after this one: the next page
 * @param most at most so many
 */
public record AccountQuery(
    boolean staff, String text, Optional<OfficeId> office, String after, int most) {

  /** The first page. */
  public static AccountQuery of(boolean staff, String text) {
    return new AccountQuery(staff, text, Optional.empty(), "", 50);
  }
}
