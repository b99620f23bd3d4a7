package org.tsudoi.core.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;

/** Compares a result's header with what was sent: whose file it is, of which day and bank. */
final class HeaderComparison {

  private HeaderComparison() {}

  static List<Problem> problems(FixedRecord header, DebitRequest sent) {
    DebitClient client = sent.client();
    return Stream.of(
            same(header, OrderLayout.CLIENT_CODE, OrderLayout.CLIENT_CODE.print(client.code())),
            same(header, OrderLayout.DAY, OrderLayout.MONTH_DAY.format(sent.day())),
            same(header, OrderLayout.BANK, client.account().bank()),
            same(header, OrderLayout.BRANCH, client.account().branch()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem> same(FixedRecord header, Field field, String expected) {
    String actual = header.text(field);
    return actual.equals(expected)
        ? Optional.empty()
        : Optional.of(header.problem(field, "bank.result.header", expected, actual));
  }
}
