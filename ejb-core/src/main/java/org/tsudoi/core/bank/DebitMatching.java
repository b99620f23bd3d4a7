package org.tsudoi.core.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Problem;

/** Finds for each debit sent its one answer, and whether the answer speaks of the same debit. */
final class DebitMatching {

  private final Map<String, DebitRecord> sent = new LinkedHashMap<>();
  private final Map<String, FixedRecord> found = new LinkedHashMap<>();
  private final List<DebitAnswer> answers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final ZenginDialect dialect;

  DebitMatching(DebitRequest request, ZenginDialect dialect) {
    request.records().forEach(record -> sent.put(record.key(), record));
    this.dialect = dialect;
  }

  void match(List<FixedRecord> data) {
    data.forEach(this::match);
    sent.forEach((key, record) -> missing(key, record));
  }

  /** The answers in the order of the file; whole only when there are no problems. */
  List<DebitAnswer> answers() {
    return answers;
  }

  List<Problem> problems() {
    return problems;
  }

  private void match(FixedRecord answer) {
    String key = DebitRecord.key(answer.text(DebitLayout.CUSTOMER));
    DebitRecord record = sent.get(key);
    if (record == null) {
      refuse(answer, DebitLayout.CUSTOMER, "bank.result.unknown", "");
    } else if (found.putIfAbsent(key, answer) != null) {
      refuse(answer, DebitLayout.CUSTOMER, "bank.result.twice", "");
    } else {
      compare(answer, record);
    }
  }

  private void compare(FixedRecord answer, DebitRecord record) {
    BankAccount account = record.account();
    same(answer, OrderLayout.BANK, account.bank());
    same(answer, OrderLayout.BRANCH, account.branch());
    same(answer, OrderLayout.TYPE, account.type().code());
    if (!Digits.padded(answer.text(OrderLayout.NUMBER), BankAccount.NUMBER)
        .equals(account.number())) {
      refuse(answer, OrderLayout.NUMBER, "bank.result.account", account.number());
    }
    if (answer.number(OrderLayout.AMOUNT) != record.amount().amount()) {
      refuse(answer, OrderLayout.AMOUNT, "bank.result.amount", "" + record.amount().amount());
    }
    outcome(answer, record);
  }

  private void same(FixedRecord answer, Field field, String expected) {
    if (!answer.text(field).equals(expected)) {
      refuse(answer, field, "bank.result.account", expected);
    }
  }

  private void outcome(FixedRecord answer, DebitRecord record) {
    String code = answer.text(DebitLayout.RESULT);
    DebitOutcome outcome = dialect.outcomes().get(code);
    if (outcome == null) {
      refuse(answer, DebitLayout.RESULT, "bank.result.code", "");
    } else {
      answers.add(new DebitAnswer(record, outcome, code, answer.line()));
    }
  }

  private void missing(String key, DebitRecord record) {
    if (!found.containsKey(key)) {
      problems.add(
          Problem.at(
              DebitLayout.CUSTOMER.name(), "bank.result.missing", "customer", record.customer()));
    }
  }

  private void refuse(FixedRecord answer, Field field, String code, String expected) {
    problems.add(answer.problem(field, code, expected, answer.text(field)));
  }
}
