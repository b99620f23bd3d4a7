package org.tsudoi.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;

/**
 * Who looks after which accounts (P-12, WF-70): the secretariat's head after all, the secretariat
 * after employers' and members', an employer's administrator after those of its own offices.
 */
final class AccountScope {
  private final Actor actor;

  AccountScope(Actor actor) {
    this.actor = actor;
  }

  /** Whether accounts of this role are the actor's to look after. */
  boolean mayGive(Role role) {
    return switch (actor.role()) {
      case STAFF_ADMIN -> true;
      case STAFF -> !role.isStaff();
      case OFFICE_ADMIN -> role.isOffice();
      default -> false;
    };
  }

  /** Whether an account of this role and these offices is the actor's to look after. */
  boolean covers(Role role, Set<OfficeId> offices) {
    return mayGive(role)
        && (actor.role().isStaff() || (!offices.isEmpty() && actor.offices().containsAll(offices)));
  }

  /**
   * Decides on what an account shall be: {@code access.account.role}, {@code account.offices-…}.
   */
  Decision decide(Role role, Set<OfficeId> offices, String displayName) {
    List<Problem> problems = new ArrayList<>();
    if (displayName.isBlank()) {
      problems.add(Problem.at("displayName", "required"));
    } else if (displayName.length() > 80) {
      problems.add(Problem.at("displayName", "access.account.name-length", "max", 80));
    }
    if (!mayGive(role)) {
      problems.add(Problem.at("role", "access.account.role"));
    } else if (role.isOffice() && offices.isEmpty()) {
      problems.add(Problem.at("offices", "access.account.offices-required"));
    } else if (!role.isOffice() && !offices.isEmpty()) {
      problems.add(Problem.at("offices", "access.account.offices-none"));
    } else if (!covers(role, offices)) {
      problems.add(Problem.at("offices", "access.account.offices-required"));
    }
    return Decision.of(problems);
  }
}
