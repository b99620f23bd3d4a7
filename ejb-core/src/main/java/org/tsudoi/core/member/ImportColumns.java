package org.tsudoi.core.member;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.core.csv.CsvHeader;

/**
 * The columns of a register CSV (名簿CSV): one row a member with its office's columns, or members
 * only (their offices are registered), or offices only. Found by name, in any order.
 */
final class ImportColumns {
  static final String MEMBER = "会員番号";
  static final String NAME = "氏名";
  static final String KANA = "フリガナ";
  static final String BIRTH = "生年月日";
  static final String SEX = "性別";
  static final String CATEGORY = "会員区分";
  static final String JOINED = "入会日";
  static final String LEFT = "退会日";
  static final String OFFICE = "事業所番号";
  static final String OFFICE_NAME = "事業所名";
  static final String OFFICE_KANA = "事業所名フリガナ";
  static final String AFFILIATION = "系列";
  static final String OFFICE_JOINED = "事業所加入日";
  static final String POSTAL_CODE = "郵便番号";
  static final String ADDRESS = "所在地";
  static final String PHONE = "電話番号";
  static final String EMAIL = "メールアドレス";
  static final String REPRESENTATIVE = "代表者";
  static final String CONTACT = "担当者";
  static final String BANK = "銀行コード";
  static final String BRANCH = "支店コード";
  static final String ACCOUNT_TYPE = "預金種目";
  static final String ACCOUNT = "口座番号";
  static final String HOLDER = "口座名義";
  static final String CUSTOMER = "顧客番号";

  static final List<String> OF_MEMBER =
      List.of(MEMBER, NAME, KANA, BIRTH, SEX, CATEGORY, JOINED, LEFT);
  static final List<String> OF_ACCOUNT =
      List.of(BANK, BRANCH, ACCOUNT_TYPE, ACCOUNT, HOLDER, CUSTOMER);
  static final List<String> OF_OFFICE =
      Stream.concat(
              Stream.of(
                  OFFICE_NAME,
                  OFFICE_KANA,
                  AFFILIATION,
                  OFFICE_JOINED,
                  POSTAL_CODE,
                  ADDRESS,
                  PHONE,
                  EMAIL,
                  REPRESENTATIVE,
                  CONTACT),
              OF_ACCOUNT.stream())
          .toList();

  private ImportColumns() {}

  /** Whether rows are members; else they are offices. */
  static boolean hasMembers(CsvHeader header) {
    return header.has(MEMBER);
  }

  /** Whether rows describe offices. */
  static boolean hasOffices(CsvHeader header) {
    return header.has(OFFICE_NAME);
  }

  /** Refuses a file without the columns that it needs. */
  static Decision check(CsvHeader header) {
    if (hasMembers(header)) {
      return hasOffices(header)
          ? header.require(
              MEMBER, NAME, KANA, BIRTH, CATEGORY, JOINED, OFFICE, OFFICE_NAME, OFFICE_JOINED)
          : header.require(MEMBER, NAME, KANA, BIRTH, CATEGORY, JOINED, OFFICE);
    }
    return hasOffices(header)
        ? header.require(OFFICE, OFFICE_NAME, OFFICE_JOINED)
        : header.require(MEMBER, NAME, KANA, BIRTH, CATEGORY, JOINED, OFFICE);
  }

  private static boolean same(String known, String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").equals(known);
  }

  /** The columns that nothing is read from. */
  static List<String> ignored(CsvHeader header) {
    return header.names().stream()
        .filter(name -> !name.isEmpty())
        .filter(
            name ->
                Stream.of(OF_MEMBER, OF_OFFICE, List.of(OFFICE))
                    .flatMap(List::stream)
                    .noneMatch(known -> same(known, name)))
        .toList();
  }
}
