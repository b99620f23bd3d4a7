package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.api.filing.Field.Kind.KANA;
import static org.tsudoi.api.filing.Field.Kind.NAME;
import static org.tsudoi.api.filing.Field.Kind.RADIO;
import static org.tsudoi.api.filing.Field.Kind.SELECT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;

/** Questions about a person that several filings ask. */
final class PersonFields {
  static final String FAMILY_NAME = "familyName";
  static final String GIVEN_NAME = "givenName";
  static final String FAMILY_KANA = "familyKana";
  static final String GIVEN_KANA = "givenKana";
  static final String BIRTH_DATE = "birthDate";
  static final String SEX = "sex";
  static final String HIRED_ON = "hiredOn";
  static final String EMPLOYMENT = "employment";
  static final String FEE_BEARER = "feeBearer";
  static final String EMAIL = "email";
  static final String FIXED_TERM = "FIXED";

  private static final int NAME_LENGTH = 25;
  private static final int KANA_LENGTH = 40;
  private static final int EMAIL_LENGTH = 254;

  private PersonFields() {}

  static List<Field> names() {
    return List.of(
        Field.required(FAMILY_NAME, NAME, NAME_LENGTH),
        Field.required(GIVEN_NAME, NAME, NAME_LENGTH),
        Field.required(FAMILY_KANA, KANA, KANA_LENGTH),
        Field.required(GIVEN_KANA, KANA, KANA_LENGTH));
  }

  static Field sex() {
    return Field.choice(SEX, RADIO, "FEMALE", "MALE", "OTHER");
  }

  static Field employment() {
    return Field.choice(EMPLOYMENT, SELECT, "REGULAR", "PART", FIXED_TERM, "OWNER");
  }

  /** Who bears the fee (FE-12). */
  static Field feeBearer() {
    return Field.choice(FEE_BEARER, RADIO, "COMPANY", "EMPLOYEE", "BOTH");
  }

  /** Where the member is invited to the own page. */
  static Field email() {
    return Field.optional(EMAIL, Field.Kind.EMAIL, EMAIL_LENGTH);
  }

  /** Family and given name in kana as the register keeps them. */
  static String kana(Answers answers) {
    return answers.text(FAMILY_KANA) + "　" + answers.text(GIVEN_KANA);
  }

  /** Those of the named answers that were given. */
  static Map<String, String> given(Answers answers, String... names) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : names) {
      if (answers.has(name)) {
        given.put(name, answers.text(name));
      }
    }
    return given;
  }
}
