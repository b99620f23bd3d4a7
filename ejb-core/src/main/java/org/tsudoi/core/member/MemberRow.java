package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * A member in a list.
 *
 * @param state {@code COMING}, {@code ACTIVE} or {@code LEFT} on the day asked for
 * @param joinedOn the day of joining, whatever office and category it was
 * @param kanaKey and {@code nameKey}: what lists are sorted by
 */
public record MemberRow(
    MemberId id,
    String number,
    String familyName,
    String givenName,
    String kana,
    String kanaKey,
    String nameKey,
    LocalDate birthDate,
    String sex,
    OfficeId office,
    String officeNumber,
    String officeName,
    String category,
    LocalDate joinedOn,
    Optional<LocalDate> leftOn,
    String state) {

  /** Family name and given name with a full-width space. */
  public String name() {
    return familyName + "　" + givenName;
  }
}
