package org.tsudoi.core.bank;

/** The records of a direct-debit file (預金口座振替, 種別コード 91), to the bank and back. */
final class DebitLayout {

  static final Field HOLDER = Field.name("holder", HolderName.LIMIT);
  static final Field CUSTOMER = Field.text("customer", 20);
  static final Field RESULT = Field.text("result", 1);
  static final Field PAID_COUNT = Field.number("paidCount", 6);
  static final Field PAID_SUM = Field.number("paidSum", 12);
  static final Field FAILED_COUNT = Field.number("failedCount", 6);
  static final Field FAILED_SUM = Field.number("failedSum", 12);

  static final Layout HEADER = OrderLayout.header("91");

  static final Layout DATA =
      Layout.of(
          Field.constant("record", "2"),
          OrderLayout.BANK,
          OrderLayout.BANK_NAME,
          OrderLayout.BRANCH,
          OrderLayout.BRANCH_NAME,
          Field.filler(4),
          OrderLayout.TYPE,
          OrderLayout.NUMBER,
          HOLDER,
          OrderLayout.AMOUNT,
          OrderLayout.NEW_CODE,
          CUSTOMER,
          RESULT,
          Field.filler(8));

  static final Layout TRAILER =
      Layout.of(
          Field.constant("record", "8"),
          OrderLayout.COUNT,
          OrderLayout.SUM,
          PAID_COUNT,
          PAID_SUM,
          FAILED_COUNT,
          FAILED_SUM,
          Field.filler(65));

  private DebitLayout() {}
}
