package org.tsudoi.core.bank;

/** The records of a transfer file (総合振込, 種別コード 21), to the bank. */
final class TransferLayout {

  static final Field RECEIVER = Field.name("receiver", HolderName.LIMIT);
  static final Field CUSTOMER = Field.number("customer", 10);

  static final Layout HEADER = OrderLayout.header("21");

  /**
   * By wire (振込指定区分 7); 識別表示 is blank, so that the receiver's two codes stand instead of EDI:
   * digits, the second one unused.
   */
  static final Layout DATA =
      Layout.of(
          Field.constant("record", "2"),
          OrderLayout.BANK,
          OrderLayout.BANK_NAME,
          OrderLayout.BRANCH,
          OrderLayout.BRANCH_NAME,
          Field.constant("clearingHouse", "0000"),
          OrderLayout.TYPE,
          OrderLayout.NUMBER,
          RECEIVER,
          OrderLayout.AMOUNT,
          OrderLayout.NEW_CODE,
          CUSTOMER,
          Field.constant("secondCustomer", "0000000000"),
          Field.constant("way", "7"),
          Field.filler(8));

  static final Layout TRAILER =
      Layout.of(
          Field.constant("record", "8"), OrderLayout.COUNT, OrderLayout.SUM, Field.filler(101));

  private TransferLayout() {}
}
