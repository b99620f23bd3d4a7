package org.tsudoi.core.member;

import java.util.Map;
import java.util.Set;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.PhoneNumber;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.api.value.Repertoire;

/** The registered facts of an office, by the names that filings use. */
final class OfficeFacts {
  static final String NAME = "name";
  static final String KANA = "kana";
  static final String POSTAL_CODE = "postalCode";
  static final String ADDRESS = "address";
  static final String PHONE = "phone";
  static final String EMAIL = "email";
  static final String REPRESENTATIVE = "representative";
  static final String CONTACT = "contact";
  static final Set<String> KNOWN =
      Set.of(NAME, KANA, POSTAL_CODE, ADDRESS, PHONE, EMAIL, REPRESENTATIVE, CONTACT);

  private static final int SHORT = 100;
  private static final int LONG = 200;
  private static final int KANA_LENGTH = 120;

  private OfficeFacts() {}

  /** The facts cleaned; refuses unreadable ones, each at its name. Absent names stay absent. */
  static Result<Map<String, String>> read(Map<String, String> given, Repertoire repertoire) {
    FactReader reader = new FactReader(given, repertoire);
    return reader
        .must(NAME, reader.line(SHORT))
        .may(KANA, FactReader.kana(KANA_LENGTH))
        .may(POSTAL_CODE, text -> PostalCode.parse(text).map(PostalCode::value))
        .may(ADDRESS, reader.line(LONG))
        .may(PHONE, text -> PhoneNumber.parse(text).map(PhoneNumber::value))
        .may(EMAIL, text -> EmailAddress.parse(text).map(EmailAddress::value))
        .may(REPRESENTATIVE, reader.line(SHORT))
        .may(CONTACT, reader.line(SHORT))
        .rest();
  }
}
