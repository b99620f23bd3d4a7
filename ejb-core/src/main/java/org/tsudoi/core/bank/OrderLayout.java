package org.tsudoi.core.bank;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * What the files for debits and for transfers have in common: their head, accounts, amounts, end.
 */
final class OrderLayout {

  static final Field CHARACTER_CODE = Field.text("characterCode", 1);
  static final Field CLIENT_CODE = Field.number("clientCode", 10);
  static final Field CLIENT_NAME = Field.name("clientName", 40);
  static final Field DAY = Field.number("day", 4);
  static final Field BANK = Field.number("bank", BankAccount.BANK);
  static final Field BANK_NAME = Field.name("bankName", 15);
  static final Field BRANCH = Field.number("branch", BankAccount.BRANCH);
  static final Field BRANCH_NAME = Field.name("branchName", 15);
  static final Field TYPE = Field.text("type", 1);
  static final Field NUMBER = Field.text("number", BankAccount.NUMBER);
  static final Field AMOUNT = Field.number("amount", 10);
  static final Field NEW_CODE = Field.text("newCode", 1);
  static final Field COUNT = Field.number("count", 6);
  static final Field SUM = Field.number("sum", 12);

  static final Layout END = Layout.of(Field.constant("record", "9"), Field.filler(119));

  /** How files say a day: month and day only. */
  static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMdd");

  private static final String JIS = "0";

  private OrderLayout() {}

  /** The first record of a file of this kind (種別コード). */
  static Layout header(String service) {
    return Layout.of(
        Field.constant("record", "1"),
        Field.constant("service", service),
        CHARACTER_CODE,
        CLIENT_CODE,
        CLIENT_NAME,
        DAY,
        BANK,
        BANK_NAME,
        BRANCH,
        BRANCH_NAME,
        TYPE,
        NUMBER,
        Field.filler(17));
  }

  /** What the first record says: who asks the bank, for which day. */
  static Map<Field, String> head(DebitClient client, LocalDate day, ZenginDialect dialect) {
    return Map.of(
        CHARACTER_CODE, JIS,
        CLIENT_CODE, client.code(),
        CLIENT_NAME, client.name(),
        DAY, MONTH_DAY.format(day),
        BANK, client.account().bank(),
        BANK_NAME, client.bankName(),
        BRANCH, client.account().branch(),
        BRANCH_NAME, client.branchName(),
        TYPE, client.account().type().code(),
        NUMBER, dialect.accountPadding().print(client.account().number()));
  }
}
