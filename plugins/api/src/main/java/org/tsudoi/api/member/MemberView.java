package org.tsudoi.api.member;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * A member (会員) as of one day.
 *
 * @param number the member number on card and papers
 * @param familyName and the other names as registered
 * @param kana family and given name in full-width katakana, a space between
 * @param category the code of the membership category
 * @param joinedOn the day of joining; moves between offices and categories leave it as it is
 * @param leftOn the day of leaving, on which the person is no member any more
 * @param details what the organization keeps beyond that
 * @param version grows with every change; for optimistic locking
 */
public record MemberView(
    MemberId id,
    String number,
    OfficeId office,
    String familyName,
    String givenName,
    String kana,
    LocalDate birthDate,
    String sex,
    String category,
    LocalDate joinedOn,
    Optional<LocalDate> leftOn,
    Map<String, String> details,
    int version) {

  /** Family name and given name with a full-width space. */
  public String name() {
    return familyName + "　" + givenName;
  }
}
