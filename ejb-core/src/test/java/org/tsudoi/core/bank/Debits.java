package org.tsudoi.core.bank;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.Yen;

/** A small request that the tests of this room share. */
final class Debits {

  static final DebitClient CLIENT =
      new DebitClient("1234567", "アオバキンロウシャフクシクラブ", account("7777777", "アオバクラブ"), "アオバ", "エキマエ");
  static final LocalDate DAY = LocalDate.of(2026, 4, 13);

  private Debits() {}

  static BankAccount account(String number, String holder) {
    return BankAccount.parse("9999", "123", "1", number, holder).orElseThrow();
  }

  static DebitRecord debit(String customer, long yen) {
    return new DebitRecord(customer, account("12345", "カ）サンプルショウジ"), Yen.of(yen), NewCode.USUAL);
  }

  static DebitRequest request(DebitRecord... records) {
    return new DebitRequest(CLIENT, DAY, List.of(records));
  }

  static DebitRequest three() {
    return request(
        debit("00000000000000000001", 1500),
        debit("00000000000000000002", 45000),
        debit("00000000000000000003", 2200));
  }
}
