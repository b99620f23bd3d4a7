package org.tsudoi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.PhoneNumber;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.api.value.Yen;

class MessagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  @Test
  void both_languages_have_the_same_codes_and_name_the_same_values() throws IOException {
    Properties japanese = read("messages.properties");
    Properties english = read("messages_en.properties");
    assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(code -> assertThat(places(english, code)).isEqualTo(places(japanese, code)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void every_refusal_has_a_text_that_names_only_what_the_problem_tells(Problem problem)
      throws IOException {
    Properties japanese = read("messages.properties");
    assertThat(japanese).containsKey(problem.code());
    assertThat(problem.args().keySet()).containsAll(places(japanese, problem.code()));
  }

  static Stream<Problem> refusals() {
    Stream<Function<String, Result<?>>> parsers =
        Stream.of(
            Yen::parse,
            MemberId::parse,
            OrganizationId::parse,
            BusinessMonth::parse,
            BusinessDates::parse,
            Kana::parse,
            PostalCode::parse,
            PhoneNumber::parse,
            EmailAddress::parse,
            text -> JapaneseText.parse(text, 3, Repertoire.JIS_X_0213));
    return parsers.flatMap(
        parser ->
            Stream.of("", "😀", "9".repeat(30), "2026-13-45", "平成40年1月1日", "a\u0007😀", ".a..b.@-")
                .flatMap(text -> parser.apply(text).problems().stream()));
  }

  private static TreeSet<String> places(Properties texts, String code) {
    return PLACE
        .matcher(texts.getProperty(code))
        .results()
        .map((MatchResult place) -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String file) throws IOException {
    var properties = new Properties();
    try (var in = Problem.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
