package org.tsudoi.core.bank;

/** The records of a transfer file (総合振込, 種別コード 21), to the bank. */
final class TransferLayout {

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
  static final Field RECEIVER = Field.name("receiver", HolderName.LIMIT);
  static final Field AMOUNT = Field.number("amount", 10);
  static final Field NEW_CODE = Field.text("newCode", 1);
  static final Field CUSTOMER = Field.number("customer", 10);
  static final Field COUNT = Field.number("count", 6);
  static final Field SUM = Field.number("sum", 12);

  static final Layout HEADER =
      Layout.of(
          Field.constant("record", "1"),
          Field.constant("service", "21"),
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

  /**
   * By wire (振込指定区分 7); 識別表示 is blank, so that the receiver's two codes stand instead of EDI:
   * digits, the second one unused.
   */
  static final Layout DATA =
      Layout.of(
          Field.constant("record", "2"),
          BANK,
          BANK_NAME,
          BRANCH,
          BRANCH_NAME,
          Field.constant("clearingHouse", "0000"),
          TYPE,
          NUMBER,
          RECEIVER,
          AMOUNT,
          NEW_CODE,
          CUSTOMER,
          Field.constant("secondCustomer", "0000000000"),
          Field.constant("way", "7"),
          Field.filler(8));

  static final Layout TRAILER =
      Layout.of(Field.constant("record", "8"), COUNT, SUM, Field.filler(101));

  static final Layout END = Layout.of(Field.constant("record", "9"), Field.filler(119));

  private TransferLayout() {}
}
