package org.tsudoi.journeys.support;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsudoi.testkit.register.BadRow;
import org.tsudoi.testkit.register.RegisterGenerator;

/**
 * A generated register as a file, and what a reader who knows nothing of the product counts in it.
 *
 * @param bad rows that must be told
 * @param heads members who have not left, by the office's number as it stands in the file
 */
public record RegisterFile(byte[] bytes, List<BadRow> bad, Map<String, Long> heads) {

  /** Generates the file. */
  public static RegisterFile of(RegisterGenerator generator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<BadRow> bad = generator.write(out);
    String[] lines = out.toString(generator.charset()).split("\r\n");
    Set<Long> badLines = bad.stream().map(BadRow::line).collect(Collectors.toSet());
    Map<String, Long> heads = new TreeMap<>();
    for (int line = 1; line < lines.length; line++) {
      if (!badLines.contains(line + 1L)) {
        long stays = lines[line].endsWith(",") ? 1 : 0;
        heads.merge(lines[line].substring(0, lines[line].indexOf(',')), stays, Long::sum);
      }
    }
    return new RegisterFile(out.toByteArray(), bad, heads);
  }

  /** Members who have not left, in all. */
  public long headsInAll() {
    return heads.values().stream().mapToLong(Long::longValue).sum();
  }
}
