package org.tsudoi.core.bank;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A bank for tests: takes a direct-debit request file and answers it. Written from the format's
 * description with bare positions, knowing nothing of the product's code, so that both check each
 * other. Failures are chosen by customer number.
 */
public final class BankSimulator {

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;
  private static final int LENGTH = 120;

  private final List<String> request;
  private final Map<String, Character> failures = new HashMap<>();

  private BankSimulator(List<String> request) {
    this.request = request;
  }

  /** Takes in a request file with any line ends. */
  public static BankSimulator receiving(byte[] requestFile) {
    return new BankSimulator(lines(requestFile));
  }

  /** This customer's debit will fail with this result code. */
  public BankSimulator fail(String customer, char code) {
    failures.put(customer, code);
    return this;
  }

  /** Every {@code n}th debit of the file will fail with this result code. */
  public BankSimulator failEvery(int n, char code) {
    List<String> data = request.stream().filter(line -> line.startsWith("2")).toList();
    for (int i = n - 1; i < data.size(); i += n) {
      fail(customer(data.get(i)), code);
    }
    return this;
  }

  /** Customer numbers of the request, in its order. */
  public List<String> customers() {
    return request.stream()
        .filter(line -> line.startsWith("2"))
        .map(BankSimulator::customer)
        .toList();
  }

  /** The result file with CRLF. */
  public byte[] result() {
    return file(resultLines(), "\r\n");
  }

  /** The records of the result file, one character a byte, to be spoiled by tests. */
  public List<String> resultLines() {
    List<String> lines = new ArrayList<>(request);
    lines.replaceAll(line -> line.startsWith("2") ? answered(line) : line);
    lines.replaceAll(line -> line.startsWith("8") ? trailer(lines) : line);
    return lines;
  }

  /** A file of these records with this line end behind each. */
  public static byte[] file(List<String> lines, String lineEnd) {
    return (String.join(lineEnd, lines) + lineEnd).getBytes(BYTES);
  }

  /** The 120-byte records of a file with any line ends. */
  public static List<String> lines(byte[] file) {
    String text = new String(file, BYTES).replaceAll("[\\r\\n\\x1A]", "");
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); at += LENGTH) {
      lines.add(text.substring(at, at + LENGTH));
    }
    return lines;
  }

  /** A trailer that is right for these records. */
  public static String trailer(List<String> lines) {
    List<String> data = lines.stream().filter(line -> line.startsWith("2")).toList();
    List<String> paid = data.stream().filter(line -> line.charAt(111) == '0').toList();
    List<String> failed = data.stream().filter(line -> line.charAt(111) != '0').toList();
    return "8" + total(data) + total(paid) + total(failed) + " ".repeat(65);
  }

  private String answered(String line) {
    char code = failures.getOrDefault(customer(line), '0');
    return line.substring(0, 111) + code + line.substring(112);
  }

  private static String customer(String line) {
    return line.substring(91, 111).strip();
  }

  private static String total(List<String> data) {
    long sum = data.stream().mapToLong(line -> Long.parseLong(line.substring(80, 90))).sum();
    return String.format("%06d%012d", data.size(), sum);
  }
}
