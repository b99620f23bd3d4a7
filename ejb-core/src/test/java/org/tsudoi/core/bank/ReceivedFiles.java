package org.tsudoi.core.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the files by which a bank tells what came in, as tests need them. */
public final class ReceivedFiles {
  private final ReceivedKind kind;
  private final ZenginDialect dialect;
  private final Map<Field, String> header = new HashMap<>();
  private final List<Map<Field, String>> items = new ArrayList<>();
  private final Map<Field, String> wrong = new HashMap<>();

  private ReceivedFiles(ReceivedKind kind, ZenginDialect dialect) {
    this.kind = kind;
    this.dialect = dialect;
  }

  /** A 振込入金通知 about an account. */
  public static ReceivedFiles notice(String bank, String branch, String number) {
    return of(ReceivedKind.NOTICE, ZenginDialect.STANDARD, bank, branch, number);
  }

  /** A 入出金取引明細 about an account. */
  public static ReceivedFiles statement(String bank, String branch, String number) {
    return of(ReceivedKind.STATEMENT, ZenginDialect.STANDARD, bank, branch, number);
  }

  static ReceivedFiles of(
      ReceivedKind kind, ZenginDialect dialect, String bank, String branch, String number) {
    ReceivedFiles files = new ReceivedFiles(kind, dialect);
    files.header.put(ReceivedLayout.BANK, bank);
    files.header.put(ReceivedLayout.BRANCH, branch);
    files.header.put(ReceivedLayout.TYPE, "1");
    files.header.put(
        kind.number(), kind == ReceivedKind.NOTICE ? number : Digits.padded(number, 10));
    return files;
  }

  /** A transfer. */
  public ReceivedFiles in(LocalDate day, long amount, String payer) {
    return in(day, amount, payer, "");
  }

  /** A transfer with the sender's code. */
  public ReceivedFiles in(LocalDate day, long amount, String payer, String code) {
    return item(day, amount, payer, code, Map.of());
  }

  /** A transfer that the bank takes back. */
  public ReceivedFiles back(LocalDate day, long amount, String payer) {
    return item(day, amount, payer, "", Map.of(ReceivedLayout.CANCELLED, "1"));
  }

  /** A movement of another kind: 入払区分 and 取引区分. */
  ReceivedFiles moved(LocalDate day, long amount, String direction, String dealing) {
    return item(
        day,
        amount,
        "",
        "",
        Map.of(ReceivedLayout.DIRECTION, direction, ReceivedLayout.DEALING, dealing));
  }

  private ReceivedFiles item(
      LocalDate day, long amount, String payer, String code, Map<Field, String> more) {
    Map<Field, String> item = new HashMap<>();
    item.put(ReceivedLayout.DIRECTION, "1");
    item.put(ReceivedLayout.DEALING, "11");
    item.put(ReceivedLayout.BOOKED, era(day));
    item.put(kind.amount(), Long.toString(amount));
    item.put(ReceivedLayout.PAYER, payer);
    item.put(ReceivedLayout.PAYER_CODE, code);
    item.put(ReceivedLayout.PAYER_BANK, "ミドリ");
    item.put(ReceivedLayout.PAYER_BRANCH, "エキマエ");
    item.putAll(more);
    items.add(item);
    return this;
  }

  private static String era(LocalDate day) {
    return "%02d%02d%02d".formatted(day.getYear() - 2018, day.getMonthValue(), day.getDayOfMonth());
  }

  /** Says something else in the trailer. */
  ReceivedFiles wrong(Field field, String value) {
    wrong.put(field, value);
    return this;
  }

  /** Changes a field of the last item. */
  ReceivedFiles with(Field field, String value) {
    items.get(items.size() - 1).put(field, value);
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    RecordWriter writer = new RecordWriter(dialect);
    writer.write(kind.layout('1'), header);
    items.forEach(item -> writer.write(kind.layout('2'), item));
    writer.write(kind.layout('8'), trailer());
    writer.write(ReceivedLayout.END, Map.of());
    return writer.finish().orElseThrow();
  }

  private Map<Field, String> trailer() {
    Map<Field, String> trailer = new HashMap<>();
    List<Map<Field, String>> in = items.stream().filter(this::isIn).toList();
    List<Map<Field, String>> out = items.stream().filter(item -> !isIn(item)).toList();
    trailer.put(ReceivedLayout.IN_COUNT, Integer.toString(in.size()));
    trailer.put(kind.inSum(), sum(in));
    trailer.put(ReceivedLayout.OUT_COUNT, Integer.toString(out.size()));
    trailer.put(kind.outSum(), sum(out));
    trailer.putAll(wrong);
    return trailer;
  }

  private boolean isIn(Map<Field, String> item) {
    return kind == ReceivedKind.NOTICE
        ? !item.containsKey(ReceivedLayout.CANCELLED)
        : item.get(ReceivedLayout.DIRECTION).equals("1");
  }

  private String sum(List<Map<Field, String>> some) {
    return Long.toString(
        some.stream().mapToLong(item -> Long.parseLong(item.get(kind.amount()))).sum());
  }
}
