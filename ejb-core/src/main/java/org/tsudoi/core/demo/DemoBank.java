package org.tsudoi.core.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.core.bank.DebitRequestFile;

/** The demonstration's bank: answers a debit file; some customers have too little money. */
final class DemoBank {
  private static final int LENGTH = 120;
  private static final int AMOUNT = 80;
  private static final int CUSTOMER = 91;
  private static final int RESULT = 111;

  private final List<String> failing;

  /** A bank where the debits of these customer numbers fail. */
  DemoBank(List<String> failing) {
    this.failing = failing.stream().map(DemoBank::key).toList();
  }

  private static String key(String customer) {
    return customer.strip().replaceFirst("^0+", "");
  }

  /** The answer to a file of {@link DebitRequestFile}, byte by byte, whatever its encoding. */
  byte[] answer(byte[] request) {
    List<String> records = records(request);
    records.replaceAll(record -> record.startsWith("2") ? answered(record) : record);
    records.replaceAll(record -> record.startsWith("8") ? trailer(records) : record);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    records.forEach(
        record -> answer.writeBytes((record + "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    return answer.toByteArray();
  }

  private static List<String> records(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1).replaceAll("[\r\n\u001A]", "");
    List<String> records = new ArrayList<>();
    for (int at = 0; at + LENGTH <= text.length(); at += LENGTH) {
      records.add(text.substring(at, at + LENGTH));
    }
    return records;
  }

  private String answered(String record) {
    boolean fails = failing.contains(key(record.substring(CUSTOMER, RESULT)));
    return record.substring(0, RESULT) + (fails ? '1' : '0') + record.substring(RESULT + 1);
  }

  private static String trailer(List<String> records) {
    List<String> data = records.stream().filter(record -> record.startsWith("2")).toList();
    return "8"
        + total(data)
        + total(data.stream().filter(record -> record.charAt(RESULT) == '0').toList())
        + total(data.stream().filter(record -> record.charAt(RESULT) != '0').toList())
        + " ".repeat(65);
  }

  private static String total(List<String> records) {
    long sum =
        records.stream()
            .mapToLong(record -> Long.parseLong(record.substring(AMOUNT, AMOUNT + 10)))
            .sum();
    return String.format("%06d%012d", records.size(), sum);
  }
}
