package org.tsudoi.api.filing;

import java.time.LocalDate;
import org.tsudoi.api.Audience;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessCalendar;

/**
 * What a filing is judged against.
 *
 * @param filedOn the day of filing in Japan: today for a draft
 * @param audience who fills it in
 * @param office the office that it is filed for
 * @param benefits what members were granted before, and what other filings ask for them
 * @param attachments how many files are attached to it
 */
public record FilingContext(
    LocalDate filedOn,
    Audience audience,
    OfficeView office,
    Members members,
    BusinessCalendar calendar,
    Benefits benefits,
    int attachments) {

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
    return new FilingContext(filedOn, audience, office, members, calendar, known, attachments);
  }

  /** The same, with so many attached files. */
  public FilingContext with(int files) {
    return new FilingContext(filedOn, audience, office, members, calendar, benefits, files);
  }
}
