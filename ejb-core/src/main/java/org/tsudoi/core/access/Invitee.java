package org.tsudoi.core.access;

import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;

/**
 * A member who gets an account for the own page.
 *
 * @param number becomes the login ID
 * @param name shown on the pages
 * @param email where the invitation goes
 */
public record Invitee(MemberId member, String number, String name, EmailAddress email) {
  private static final int SHORTEST_ID = 3;
  private static final int LONGEST_NAME = 80;

  /** The login ID of the {@code nth} account of this member; IDs are never given again (WF-72). */
  String loginId(int nth) {
    String id = "0".repeat(Math.max(0, SHORTEST_ID - number.length())) + number;
    return nth == 1 ? id : id + "-" + nth;
  }

  String displayName() {
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }
}
