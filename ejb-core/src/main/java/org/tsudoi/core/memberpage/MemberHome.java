package org.tsudoi.core.memberpage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.document.Statement;
import org.tsudoi.api.member.MemberView;

/**
 * What a member's first page shows.
 *
 * @param officeName the office as it is called today
 * @param category the category's name
 * @param leftOn the day of leaving, when it has come: then nothing may be used any more
 * @param coming whether the membership is still to begin
 * @param stopped whether every service is stopped, as the office has not paid (FE-11)
 * @param statements from when what may be used, and more, as the plugin says (FE-4)
 */
public record MemberHome(
    MemberView member,
    String officeName,
    String category,
    Optional<LocalDate> leftOn,
    boolean coming,
    boolean stopped,
    List<Statement> statements) {

  /** Whether services may be used today. */
  public boolean isServed() {
    return leftOn.isEmpty() && !coming && !stopped;
  }
}
