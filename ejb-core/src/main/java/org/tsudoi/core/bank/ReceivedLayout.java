package org.tsudoi.core.bank;

/**
 * The records of the two files by which a bank tells what came in, 200 bytes each: 振込入金通知 (種別コード
 * 01, transfers only) and 入出金取引明細 (種別コード 03, everything on the account). Field tables: the 全銀協
 * formats as banks publish them to their customers, for 01 「振込入金通知（全銀協制定フォーマット）」 of a regional
 * bank's firm banking pages, for 03 「入出金明細（全銀協規定形式）」, 2018. Compared once more with published
 * tables: both headers, and the first fields of a transfer; no file of a real bank was at hand.
 * Fields that banks leave blank or fill their own way are read as text.
 */
final class ReceivedLayout {

  static final String NOTICE = "01";
  static final String STATEMENT = "03";

  static final Field FROM = Field.text("from", 6);
  static final Field TO = Field.text("to", 6);
  static final Field BANK = OrderLayout.BANK;
  static final Field BRANCH = OrderLayout.BRANCH;
  static final Field TYPE = OrderLayout.TYPE;
  static final Field NUMBER = OrderLayout.NUMBER;
  static final Field LONG_NUMBER = Field.text("number", 10);
  static final Field BOOKED = Field.number("booked", 6);
  static final Field PAYER_CODE = Field.text("payerCode", 10);
  static final Field PAYER = Field.name("payer", 48);
  static final Field PAYER_BANK = Field.name("payerBank", 15);
  static final Field PAYER_BRANCH = Field.name("payerBranch", 15);
  static final Field EDI = Field.text("edi", 20);
  static final Field IN_COUNT = Field.number("inCount", 6);
  static final Field OUT_COUNT = Field.number("outCount", 6);

  /** Of transfers: six digits; of statements: eight. */
  static final Field INQUIRY = Field.text("inquiry", 6);

  static final Field LONG_INQUIRY = Field.text("inquiry", 8);
  static final Field AMOUNT = Field.number("moneyAmount", 10);
  static final Field LONG_AMOUNT = Field.number("moneyAmount", 12);
  static final Field CANCELLED = Field.text("cancelled", 1);
  static final Field DIRECTION = Field.text("direction", 1);
  static final Field DEALING = Field.text("dealing", 2);
  static final Field IN_SUM = Field.number("inSum", 12);
  static final Field OUT_SUM = Field.number("outSum", 12);
  static final Field LONG_IN_SUM = Field.number("inSum", 13);
  static final Field LONG_OUT_SUM = Field.number("outSum", 13);

  /** 振込入金通知: header. */
  static final Layout NOTICE_HEADER =
      Layout.notice(
          Field.constant("record", "1"),
          Field.constant("service", NOTICE),
          OrderLayout.CHARACTER_CODE,
          Field.text("made", 6),
          FROM,
          TO,
          BANK,
          OrderLayout.BANK_NAME,
          BRANCH,
          OrderLayout.BRANCH_NAME,
          TYPE,
          NUMBER,
          Field.name("accountName", 40),
          Field.filler(93));

  /** 振込入金通知: one transfer. */
  static final Layout NOTICE_DATA =
      Layout.notice(
          Field.constant("record", "2"),
          INQUIRY,
          BOOKED,
          Field.text("valued", 6),
          AMOUNT,
          Field.text("cheques", 10),
          PAYER_CODE,
          PAYER,
          PAYER_BANK,
          PAYER_BRANCH,
          CANCELLED,
          EDI,
          Field.filler(52));

  /** 振込入金通知: sums of what came and of what was taken back. */
  static final Layout NOTICE_TRAILER =
      Layout.notice(
          Field.constant("record", "8"), IN_COUNT, IN_SUM, OUT_COUNT, OUT_SUM, Field.filler(163));

  /** 入出金取引明細: header. */
  static final Layout STATEMENT_HEADER =
      Layout.notice(
          Field.constant("record", "1"),
          Field.constant("service", STATEMENT),
          OrderLayout.CHARACTER_CODE,
          Field.text("made", 6),
          FROM,
          TO,
          BANK,
          OrderLayout.BANK_NAME,
          BRANCH,
          OrderLayout.BRANCH_NAME,
          Field.filler(3),
          TYPE,
          LONG_NUMBER,
          Field.name("accountName", 40),
          Field.text("overdraft", 1),
          Field.text("paper", 1),
          Field.text("balance", 14),
          Field.filler(71));

  /** 入出金取引明細: one movement on the account. */
  static final Layout STATEMENT_DATA =
      Layout.notice(
          Field.constant("record", "2"),
          LONG_INQUIRY,
          BOOKED,
          Field.text("valued", 6),
          DIRECTION,
          DEALING,
          LONG_AMOUNT,
          Field.text("cheques", 12),
          Field.text("presented", 6),
          Field.text("bounced", 6),
          Field.text("chequeKind", 1),
          Field.text("chequeNumber", 7),
          Field.text("sister", 3),
          PAYER_CODE,
          PAYER,
          PAYER_BANK,
          PAYER_BRANCH,
          Field.name("text", 20),
          EDI,
          Field.filler(1));

  /** 入出金取引明細: sums in and out. */
  static final Layout STATEMENT_TRAILER =
      Layout.notice(
          Field.constant("record", "8"),
          IN_COUNT,
          LONG_IN_SUM,
          OUT_COUNT,
          LONG_OUT_SUM,
          Field.text("overdraft", 1),
          Field.text("balance", 14),
          Field.text("records", 7),
          Field.filler(139));

  static final Layout END = Layout.notice(Field.constant("record", "9"), Field.filler(199));

  private ReceivedLayout() {}
}
