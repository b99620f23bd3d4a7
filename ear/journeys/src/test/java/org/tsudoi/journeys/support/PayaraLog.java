package org.tsudoi.journeys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payara Server's logs, each entry begun as the bundle's log begins it: time, level, logger. */
final class PayaraLog {
  /** Rotated ones have their time behind this name. */
  private static final String CURRENT = "server.log";

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\[(\\S+?)T([\\d:.]+)\\S*] \\[[^]]*] \\[(\\w+)] \\[[^]]*] \\[([^]]*)] .*\\[\\[\\R\\s*");

  private PayaraLog() {}

  /** All lines since the domain was made, in the folder of its logs. */
  static List<String> lines(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(CURRENT))
          .sorted(
              Comparator.comparing((Path file) -> file.endsWith(CURRENT))
                  .thenComparing(file -> file))
          .flatMap(file -> ENTRY.matcher(text(file)).replaceAll(PayaraLog::begin).lines())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String begin(MatchResult entry) {
    return Matcher.quoteReplacement(
        "%s %s %-7s %s: "
            .formatted(entry.group(1), entry.group(2), entry.group(3), entry.group(4)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
