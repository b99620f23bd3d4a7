package org.tsudoi.core.access;

import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;

/**
 * Who acts, for which organization, with which rights. Every desk's method takes it first; there is
 * no other way to say for which organization something is done.
 *
 * @param account empty for the system itself
 * @param name shown in histories
 * @param role what it may do
 * @param offices the offices an employer's account covers; empty for the secretariat, which covers
 *     all
 * @param member the member whose own page it is
 */
public record Actor(
    OrganizationId organization,
    Optional<AccountId> account,
    String name,
    Role role,
    Set<OfficeId> offices,
    Optional<MemberId> member) {

  /** The system itself, doing scheduled work for an organization. */
  public static Actor system(OrganizationId organization) {
    return new Actor(
        organization, Optional.empty(), "システム", Role.STAFF_ADMIN, Set.of(), Optional.empty());
  }

  /** Another system that calls with a key of this name. */
  public static Actor caller(OrganizationId organization, String key) {
    return new Actor(
        organization, Optional.empty(), "API " + key, Role.STAFF, Set.of(), Optional.empty());
  }

  /** Whether this account may read what belongs to {@code office}. */
  public boolean covers(OfficeId office) {
    return role.isStaff() || offices.contains(office);
  }

  /** Whether this account may file for {@code office}. */
  public boolean filesFor(OfficeId office) {
    return covers(office) && role != Role.OFFICE_VIEWER && role != Role.MEMBER;
  }

  /** Refuses with {@link AccessDenied} unless this is the secretariat. */
  public void requireStaff() {
    if (!role.isStaff()) {
      throw new AccessDenied();
    }
  }

  /** Refuses with {@link AccessDenied} unless this is the secretariat's head or the system. */
  public void requireHead() {
    if (role != Role.STAFF_ADMIN) {
      throw new AccessDenied();
    }
  }

  /** Refuses with {@link AccessDenied} unless this account covers {@code office}. */
  public void requireOffice(OfficeId office) {
    if (!covers(office)) {
      throw new AccessDenied();
    }
  }
}
