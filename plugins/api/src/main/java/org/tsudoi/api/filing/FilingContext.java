package org.tsudoi.api.filing;

import java.time.LocalDate;
import org.tsudoi.api.Audience;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessCalendar;

/**
 * What a filing is judged against.
 *
 * @param filedOn the day of filing in Japan: today for a draft
 * @param audience who fills it in
 * @param office the office that it is filed for
 */
public record FilingContext(
    LocalDate filedOn,
    Audience audience,
    OfficeView office,
    Members members,
    BusinessCalendar calendar) {}
