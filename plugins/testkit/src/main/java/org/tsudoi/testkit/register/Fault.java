package org.tsudoi.testkit.register;

import java.util.Map;
import java.util.function.Consumer;

/** The kinds of bad rows. */
enum Fault {
  KANA("フリガナ", "kana.character", row -> row.put("フリガナ", "Yamada Hanako")),
  NO_NAME("氏名", "required", row -> row.put("氏名", "")),
  NO_SPACE("氏名", "member.import-name-space", row -> row.put("氏名", "山田花子")),
  LOST_CHARACTER("氏名", "member.import-lost-character", row -> row.put("氏名", "?田　花子")),
  NO_SUCH_DAY("生年月日", "date.none", row -> row.put("生年月日", "2001/2/30")),
  NO_DATE("生年月日", "date.form", row -> row.put("生年月日", "昭和のころ")),
  FUTURE_BIRTH("生年月日", "member.import-birth-date", row -> row.put("生年月日", "2190/1/1")),
  CATEGORY("会員区分", "member.category", row -> row.put("会員区分", "名誉会員")),
  NO_JOINING("入会日", "required", row -> row.put("入会日", "")),
  LEFT_TOO_EARLY("退会日", "member.import-left-before-joined", row -> row.put("退会日", "1999/1/1")),
  SEX("性別", "member.import-sex", row -> row.put("性別", "その他の値")),
  NUMBER("会員番号", "member.import-number", row -> row.put("会員番号", "A_12 3")),
  PHONE("電話番号", "phone.form", row -> row.put("電話番号", "12-34")),
  POSTAL_CODE("郵便番号", "postal-code.form", row -> row.put("郵便番号", "123")),
  EMAIL("メールアドレス", "email.at", row -> row.put("メールアドレス", "office.example.jp")),
  OTHER_OFFICE_NAME(
      "事業所名", "member.import-office-differs", row -> row.put("事業所名", row.get("事業所名") + " 旧")),
  PRIVATE_CHARACTER("氏名", "text.character", row -> row.put("氏名", "山田　\uE000子")),
  DOUBLE("会員番号", "member.import-member-double", row -> {}),
  SHORT_ROW("", "csv.columns", row -> {}),
  BROKEN_QUOTE("", "csv.quote", row -> {});

  final String column;
  final String code;
  final Consumer<Map<String, String>> spoil;

  Fault(String column, String code, Consumer<Map<String, String>> spoil) {
    this.column = column;
    this.code = code;
    this.spoil = spoil;
  }

  BadRow on(long line) {
    return new BadRow(line, column, code);
  }
}
