package org.tsudoi.api.filing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Audience;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.MemberId;

/**
 * What a filing is judged against.
 *
 * @param filedOn the day of filing in Japan: today for a draft
 * @param audience who fills it in
 * @param office the office that it is filed for
 * @param benefits what members were granted before, and what other filings ask for them
 * @param attached whose each attached file is; empty for a file that is for all
 */
public record FilingContext(
    LocalDate filedOn,
    Audience audience,
    OfficeView office,
    Members members,
    BusinessCalendar calendar,
    Benefits benefits,
    List<Optional<MemberId>> attached) {

  /** Copies the list. */
  public FilingContext {
    attached = List.copyOf(attached);
  }

  /** A filing with so many attached files, each for all. */
  public FilingContext(
      LocalDate filedOn,
      Audience audience,
      OfficeView office,
      Members members,
      BusinessCalendar calendar,
      Benefits benefits,
      int attachments) {
    this(filedOn, audience, office, members, calendar, benefits, forAll(attachments));
  }

  /** A filing without attached files, where nobody was granted anything. */
  public FilingContext(
      LocalDate filedOn,
      Audience audience,
      OfficeView office,
      Members members,
      BusinessCalendar calendar) {
    this(filedOn, audience, office, members, calendar, Benefits.NONE, 0);
  }

  /** The same, with what members were granted. */
  public FilingContext with(Benefits known) {
    return new FilingContext(filedOn, audience, office, members, calendar, known, attached);
  }

  /** The same, with so many attached files, each for all. */
  public FilingContext with(int files) {
    return with(forAll(files));
  }

  /** The same, with an attached file for each, empty for all. */
  public FilingContext with(List<Optional<MemberId>> files) {
    return new FilingContext(filedOn, audience, office, members, calendar, benefits, files);
  }

  /** How many files are attached to it. */
  public int attachments() {
    return attached.size();
  }

  /** Whether a file is attached that is this member's, or for all. */
  public boolean isAttachedFor(MemberId member) {
    return attached.stream().anyMatch(whose -> whose.isEmpty() || whose.get().equals(member));
  }

  private static List<Optional<MemberId>> forAll(int files) {
    return Collections.nCopies(files, Optional.empty());
  }
}
