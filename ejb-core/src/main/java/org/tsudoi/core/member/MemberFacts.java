package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.Repertoire;

/** The registered facts of a person, by the names that filings use. */
final class MemberFacts {
  static final String FAMILY_NAME = "familyName";
  static final String GIVEN_NAME = "givenName";
  static final String KANA = "kana";
  static final String BIRTH_DATE = "birthDate";
  static final String SEX = "sex";

  /** Where the member is written to; kept among the details. */
  static final String EMAIL = "email";

  static final Set<String> KNOWN = Set.of(FAMILY_NAME, GIVEN_NAME, KANA, BIRTH_DATE, SEX);

  private static final int NAME = 50;
  private static final int KANA_LENGTH = 100;
  private static final int SEX_LENGTH = 6;

  private MemberFacts() {}

  /** The facts cleaned; refuses unreadable ones, each at its name. Absent names stay absent. */
  static Result<Map<String, String>> read(Map<String, String> given, Repertoire repertoire) {
    FactReader reader = new FactReader(given, repertoire);
    return reader
        .must(FAMILY_NAME, reader.line(NAME))
        .must(GIVEN_NAME, reader.line(NAME))
        .must(KANA, FactReader.kana(KANA_LENGTH))
        .must(BIRTH_DATE, text -> BusinessDates.parse(text).map(LocalDate::toString))
        .may(SEX, reader.line(SEX_LENGTH))
        .may(EMAIL, text -> EmailAddress.parse(text).map(EmailAddress::value))
        .rest();
  }
}
