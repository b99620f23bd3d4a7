package org.tsudoi.core.bank;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.Yen;

/** Collects what the parts of one file say, and everything that is wrong with them. */
final class ReceivedReader {
  private static final String IN = "1";
  private static final String OUT = "2";

  /** 取引区分 of a statement that may be somebody's payment: cash, transfer, within the bank. */
  private static final Set<String> PAYMENTS = Set.of("10", "11", "14");

  private final ReceivedKind kind;
  private final BankAccount account;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ReceivedItem> items = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final List<LocalDate> days = new ArrayList<>();
  private int leftOut;

  ReceivedReader(ReceivedKind kind, BankAccount account, LocalDate today) {
    this.kind = kind;
    this.account = account;
    this.today = today;
  }

  void read(ReceivedRecords.Part part) {
    checkAccount(part.header());
    for (Field field : List.of(ReceivedLayout.FROM, ReceivedLayout.TO)) {
      ShortDay.of(part.header().text(field), today).ifPresent(days::add);
    }
    Totals in = new Totals();
    Totals out = new Totals();
    part.data().forEach(record -> (isIn(record) ? in : out).add(record.number(kind.amount())));
    part.data().forEach(this::item);
    in.check(part.trailer(), ReceivedLayout.IN_COUNT, kind.inSum());
    out.check(part.trailer(), ReceivedLayout.OUT_COUNT, kind.outSum());
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  Received received() {
    items.forEach(item -> days.add(item.day()));
    return new Received(
        kind,
        days.stream().min(LocalDate::compareTo).orElse(today),
        days.stream().max(LocalDate::compareTo).orElse(today),
        items,
        leftOut);
  }

  private void checkAccount(FixedRecord header) {
    String actual =
        String.join(
            "-",
            header.text(ReceivedLayout.BANK),
            header.text(ReceivedLayout.BRANCH),
            header.text(ReceivedLayout.TYPE),
            significant(header.text(kind.number())));
    String expected =
        String.join(
            "-",
            account.bank(),
            account.branch(),
            account.type().code(),
            significant(account.number()));
    if (!actual.equals(expected)) {
      problems.add(header.problem(kind.number(), "bank.received.account", expected, actual));
    }
  }

  private static String significant(String number) {
    return number.replaceFirst("^0+(?=.)", "");
  }

  /** Whether money came in; a code that says neither is a problem and counts as out. */
  private boolean isIn(FixedRecord record) {
    return kind == ReceivedKind.NOTICE
        ? !isCancelled(record)
        : record.text(ReceivedLayout.DIRECTION).equals(IN);
  }

  private boolean isCancelled(FixedRecord record) {
    return kind == ReceivedKind.NOTICE && record.text(ReceivedLayout.CANCELLED).equals("1");
  }

  private void item(FixedRecord record) {
    String text = record.text(ReceivedLayout.BOOKED);
    Optional<LocalDate> day = ShortDay.of(text, today);
    if (day.isEmpty()) {
      problems.add(record.problem(ReceivedLayout.BOOKED, "bank.received.day", "", text));
    }
    if (kind == ReceivedKind.STATEMENT) {
      movement(record, day);
    } else {
      day.ifPresent(on -> add(record, on));
    }
  }

  private void movement(FixedRecord record, Optional<LocalDate> day) {
    String direction = record.text(ReceivedLayout.DIRECTION);
    if (!Set.of(IN, OUT).contains(direction)) {
      problems.add(
          record.problem(ReceivedLayout.DIRECTION, "bank.received.code", "1/2", direction));
    } else if (direction.equals(IN)) {
      if (PAYMENTS.contains(record.text(ReceivedLayout.DEALING))) {
        day.ifPresent(on -> add(record, on));
      } else {
        leftOut++;
      }
    }
  }

  private void add(FixedRecord record, LocalDate day) {
    long amount = record.number(kind.amount());
    if (amount == 0) {
      leftOut++;
      return;
    }
    String from =
        (record.text(ReceivedLayout.PAYER_BANK) + " " + record.text(ReceivedLayout.PAYER_BRANCH))
            .strip();
    String said =
        String.join(
            "\n",
            account.bank() + account.branch() + account.type().code() + account.number(),
            day.toString(),
            significant(record.text(kind.inquiry())),
            Long.toString(amount),
            record.text(ReceivedLayout.PAYER_CODE),
            record.text(ReceivedLayout.PAYER),
            from,
            record.text(ReceivedLayout.EDI),
            Boolean.toString(isCancelled(record)));
    int nth = occurrences.merge(said, 1, Integer::sum);
    items.add(
        new ReceivedItem(
            hash(said + "\n" + nth),
            record.line(),
            day,
            Yen.of(amount),
            record.text(ReceivedLayout.PAYER),
            record.text(ReceivedLayout.PAYER_CODE),
            from,
            record.text(ReceivedLayout.EDI),
            isCancelled(record)));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Count and sum, to be compared with the trailer's. */
  private final class Totals {
    private long count;
    private BigInteger sum = BigInteger.ZERO;

    void add(long amount) {
      count++;
      sum = sum.add(BigInteger.valueOf(amount));
    }

    void check(FixedRecord trailer, Field counted, Field summed) {
      same(trailer, counted, BigInteger.valueOf(count));
      same(trailer, summed, sum);
    }

    private void same(FixedRecord trailer, Field field, BigInteger expected) {
      long actual = trailer.number(field);
      if (!expected.equals(BigInteger.valueOf(actual))) {
        problems.add(
            trailer.problem(
                field, "bank.received.total", expected.toString(), Long.toString(actual)));
      }
    }
  }
}
