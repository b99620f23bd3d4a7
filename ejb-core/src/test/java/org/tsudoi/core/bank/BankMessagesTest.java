package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankMessagesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/tsudoi/core/bank");
  private static final Path FOR_PLUGINS =
      Path.of("src/main/java/org/tsudoi/core/seam/Transfers.java");
  private static final Path BUNDLE =
      Path.of("src/main/resources/org/tsudoi/core/bank/messages.properties");
  private static final Pattern CODE =
      Pattern.compile(
          "\"(bank\\.(?:account|field|file|holder|received|request|result|transfer)\\.[a-z.-]+)\"");

  @Test
  void every_refusal_has_a_text_and_every_text_a_refusal() throws IOException {
    assertThat(keys().filter(key -> !key.matches("bank\\.(field\\.name|outcome)\\..*")))
        .containsExactlyInAnyOrderElementsOf(codesInSources());
  }

  @Test
  void every_field_and_outcome_has_a_name() throws IOException {
    Stream<String> fields =
        Stream.of(
                DebitLayout.HEADER,
                DebitLayout.DATA,
                DebitLayout.TRAILER,
                TransferLayout.HEADER,
                TransferLayout.DATA,
                TransferLayout.TRAILER,
                ReceivedLayout.NOTICE_HEADER,
                ReceivedLayout.NOTICE_DATA,
                ReceivedLayout.NOTICE_TRAILER,
                ReceivedLayout.STATEMENT_HEADER,
                ReceivedLayout.STATEMENT_DATA,
                ReceivedLayout.STATEMENT_TRAILER)
            .flatMap(layout -> layout.fields().stream())
            .filter(field -> field.mode() != Field.Mode.FILLER)
            .map(field -> "bank.field.name." + field.name());
    Stream<String> outcomes = Stream.of(DebitOutcome.values()).map(o -> "bank.outcome." + o);

    assertThat(keys()).containsAll(Stream.concat(fields, outcomes).toList());
  }

  private static Stream<String> keys() throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLE, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream();
  }

  private static Set<String> codesInSources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return Stream.concat(files, Stream.of(FOR_PLUGINS))
          .map(BankMessagesTest::read)
          .flatMap(source -> CODE.matcher(source).results().map(match -> match.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
