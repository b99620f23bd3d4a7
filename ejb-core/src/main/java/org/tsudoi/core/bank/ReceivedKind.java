package org.tsudoi.core.bank;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The two files by which a bank tells what came in (振込入金通知・入出金取引明細; P-32). */
public enum ReceivedKind {
  /** Transfers only (振込入金通知, 種別コード 01). */
  NOTICE(
      ReceivedLayout.NOTICE,
      ReceivedLayout.NOTICE_HEADER,
      ReceivedLayout.NOTICE_DATA,
      ReceivedLayout.NOTICE_TRAILER),
  /** Everything that moved on the account (入出金取引明細, 種別コード 03). */
  STATEMENT(
      ReceivedLayout.STATEMENT,
      ReceivedLayout.STATEMENT_HEADER,
      ReceivedLayout.STATEMENT_DATA,
      ReceivedLayout.STATEMENT_TRAILER);

  private final String service;
  private final Map<Character, Layout> layouts;

  ReceivedKind(String service, Layout header, Layout data, Layout trailer) {
    this.service = service;
    this.layouts = Map.of('1', header, '2', data, '8', trailer, '9', ReceivedLayout.END);
  }

  static Optional<ReceivedKind> of(String service) {
    return Arrays.stream(values()).filter(kind -> kind.service.equals(service)).findFirst();
  }

  Layout layout(char record) {
    return layouts.get(record);
  }

  Field number() {
    return this == NOTICE ? ReceivedLayout.NUMBER : ReceivedLayout.LONG_NUMBER;
  }

  Field inquiry() {
    return this == NOTICE ? ReceivedLayout.INQUIRY : ReceivedLayout.LONG_INQUIRY;
  }

  Field amount() {
    return this == NOTICE ? ReceivedLayout.AMOUNT : ReceivedLayout.LONG_AMOUNT;
  }

  Field inSum() {
    return this == NOTICE ? ReceivedLayout.IN_SUM : ReceivedLayout.LONG_IN_SUM;
  }

  Field outSum() {
    return this == NOTICE ? ReceivedLayout.OUT_SUM : ReceivedLayout.LONG_OUT_SUM;
  }
}
