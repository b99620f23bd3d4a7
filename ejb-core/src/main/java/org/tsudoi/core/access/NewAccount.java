package org.tsudoi.core.access;

import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * An account to be made.
 *
 * @param email where the invitation goes; without it a first password is made to hand over
 * @param offices what an employer's account covers; empty for others
 * @param member whose own page it is, for a member's account only
 */
public record NewAccount(
    LoginId loginId,
    String displayName,
    Optional<EmailAddress> email,
    Role role,
    Set<OfficeId> offices,
    Optional<MemberId> member) {

  /** An account of the secretariat. */
  public static NewAccount staff(
      LoginId loginId, String displayName, Optional<EmailAddress> email, Role role) {
    return new NewAccount(loginId, displayName, email, role, Set.of(), Optional.empty());
  }

  /** An account of an employer. */
  public static NewAccount office(
      LoginId loginId,
      String displayName,
      Optional<EmailAddress> email,
      Role role,
      Set<OfficeId> offices) {
    return new NewAccount(loginId, displayName, email, role, offices, Optional.empty());
  }

  /** An account of a member. */
  public static NewAccount member(
      LoginId loginId, String displayName, Optional<EmailAddress> email, MemberId member) {
    return new NewAccount(loginId, displayName, email, Role.MEMBER, Set.of(), Optional.of(member));
  }
}
