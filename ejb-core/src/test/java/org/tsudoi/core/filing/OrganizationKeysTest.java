package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.bank.BankSettings;
import org.tsudoi.core.bank.FourEyes;
import org.tsudoi.core.bank.TransferSettings;
import org.tsudoi.core.billing.DunningWords;
import org.tsudoi.core.document.Letterhead;
import org.tsudoi.core.house.House;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * Every key of the demonstration's organizations that core reads is changed and seen; one that no
 * case covers fails. Those of the plugin are the club's own test's.
 */
class OrganizationKeysTest {
  private static final Path ORGANIZATIONS = Path.of("../config/organizations");
  private static final Pattern OF_THE_PLUGIN =
      Pattern.compile(
          "(brand|category|fee|filing\\.joining|benefit|offer|ages|attempts|visit)\\..*|categories|benefits|offers");
  private static final OrganizationId BEFORE = new OrganizationId("before");
  private static final OrganizationId AFTER = new OrganizationId("after");
  private static House house;

  @BeforeAll
  static void open() {
    house =
        new House()
            .organization("before", Map.of("name", "前", "plugin", "sample"))
            .organization(
                "after",
                Map.of(
                    "name", "新しい名前",
                    "name.en", "New Name",
                    "plugin", "sample",
                    "filing.four-eyes", "note,joining",
                    "filing.lapse.paper-days", "11",
                    "filing.lapse.returned-days", "12",
                    "filing.draft-days", "13"))
            .organization("elsewhere", Map.of("name", "x", "plugin", "no-such-plugin"))
            .start();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<String> keys() throws IOException {
    TreeSet<String> keys = new TreeSet<>();
    try (Stream<Path> folders = Files.list(ORGANIZATIONS)) {
      folders.forEach(folder -> keys.addAll(values(folder).keySet()));
    }
    return keys.stream().filter(key -> !OF_THE_PLUGIN.matcher(key).matches() && !isEnglish(key));
  }

  /** The same setting told in English, which changes words only (P-55). */
  private static boolean isEnglish(String key) {
    return key.endsWith(".en");
  }

  @Test
  void the_english_name_is_told_in_english_only() {
    Running after = organizations().running(AFTER);
    assertThat(after.name(Locale.ENGLISH)).isEqualTo("New Name");
    assertThat(after.name(Locale.JAPANESE)).isEqualTo("新しい名前");
    assertThat(organizations().running(BEFORE).name(Locale.ENGLISH)).isEqualTo("前");
  }

  private static Map<String, String> values(Path folder) {
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("organization.properties"))) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
    return values;
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_changed_setting_is_seen(String key) {
    if (key.startsWith("bank.")) {
      bank(key);
      return;
    }
    if (key.startsWith("billing.dunning.")) {
      dunning(key);
      return;
    }
    FilingTimes times = house.get(FilingTimes.class);
    switch (key) {
      case "name" -> {
        assertThat(Letterhead.sender(organizations().running(BEFORE)).name()).isEqualTo("前");
        assertThat(Letterhead.sender(organizations().running(AFTER)).name()).isEqualTo("新しい名前");
      }
      case "plugin" ->
          assertThat(organizations().find("elsewhere").orElseThrow().toString())
              .contains("plugin must be one of");
      case "filing.four-eyes" -> {
        assertThat(house.get(FilingContexts.class).fourEyes(BEFORE, "note")).isFalse();
        assertThat(house.get(FilingContexts.class).fourEyes(AFTER, "note")).isTrue();
      }
      case "filing.lapse.paper-days" -> days(times.papers(BEFORE), times.papers(AFTER), 11);
      case "filing.lapse.returned-days" ->
          days(times.correction(BEFORE), times.correction(AFTER), 12);
      case "filing.draft-days" -> days(times.drafts(BEFORE), times.drafts(AFTER), 13);
      default -> throw new AssertionError("no case changes the setting " + key);
    }
  }

  private static void days(Duration before, Duration after, int days) {
    assertThat(before).isZero();
    assertThat(after).hasDays(days);
  }

  private static Organizations organizations() {
    return house.get(Organizations.class);
  }

  /** As whom it collects, and what its bank does its own way. */
  private static void bank(String key) {
    String[] change =
        switch (key.substring("bank.".length()).replaceFirst("transfer\\.(?!type)", "debit.")) {
          case "four-eyes" -> new String[] {"transfers", "[TRANSFERS]"};
          case "transfer.type" -> new String[] {"普通", "ORDINARY"};
          case "debit.client-code" -> new String[] {"7654321098", "7654321098"};
          case "debit.client-name" -> new String[] {"ミドリカイ", "ﾐﾄﾞﾘｶｲ"};
          case "debit.bank" -> new String[] {"4321", "4321"};
          case "debit.bank-name" -> new String[] {"ミドリ", "ﾐﾄﾞﾘ"};
          case "debit.branch" -> new String[] {"987", "987"};
          case "debit.branch-name" -> new String[] {"ミナミ", "ﾐﾅﾐ"};
          case "debit.type" -> new String[] {"貯蓄", "SAVINGS"};
          case "debit.number" -> new String[] {"5554443", "5554443"};
          case "file.line-end" -> new String[] {"LF", "lineEnd=LF"};
          case "file.encoding" -> new String[] {"JIS_X_0201", "encoding=JIS_X_0201"};
          case "file.kana" -> new String[] {"STANDARD", "kana="};
          case "file.end-mark" -> new String[] {"false", "endOfFileMark=false"};
          case "file.new-codes" -> new String[] {"true", "newCodes=true"};
          case "result.E" -> new String[] {"NO_FUNDS", "E=NO_FUNDS"};
          default -> throw new AssertionError("no case changes the setting " + key);
        };
    Map<String, String> own = new TreeMap<>(values(ORGANIZATIONS.resolve("minato")));
    String before = said(own);
    own.put(key, change[0]);
    assertThat(said(own)).contains(change[1]).isNotEqualTo(before);
  }

  private static void dunning(String key) {
    Map<String, String> own =
        values(ORGANIZATIONS.resolve(key.contains(".2.") ? "aoba" : "minato"));
    String before = DunningWords.said(own);
    String[] change =
        switch (key.substring("billing.dunning.1.".length())) {
          case "days" -> new String[] {"77", "days=77"};
          case "pay-within" -> new String[] {"9", "payWithin=9"};
          case "way" -> new String[] {"letter", "way=LETTER"};
          default -> throw new AssertionError("no case changes the setting " + key);
        };
    own.put(key, change[0]);
    assertThat(DunningWords.said(own)).contains(change[1]).isNotEqualTo(before);
  }

  private static String said(Map<String, String> values) {
    MapSettings settings = new MapSettings(values);
    String said =
        BankSettings.read(settings).orElseThrow().toString()
            + TransferSettings.read(settings).orElseThrow()
            + Stream.of(FourEyes.values()).filter(each -> each.isAsked(settings)).toList();
    assertThat(settings.problems()).isEmpty();
    return said;
  }
}
