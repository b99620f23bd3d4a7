package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Field KIND = Field.constant("kind", "2");
  private static final Field NUMBER = Field.number("number", 12);
  private static final Field TEXT = Field.text("text", 20);
  private static final Field NAME = Field.name("name", 40);
  private static final Layout LAYOUT = Layout.of(KIND, NUMBER, TEXT, NAME, Field.filler(47));

  @Property
  void what_is_written_is_read(@ForAll("values") Map<Field, String> values) {
    FixedRecord record = written(values);

    assertThat(record.unreadable()).isEmpty();
    assertThat(record.text(KIND)).isEqualTo("2");
    assertThat(record.number(NUMBER)).isEqualTo(Long.parseLong(values.get(NUMBER)));
    assertThat(record.text(TEXT)).isEqualTo(values.get(TEXT));
    assertThat(record.text(NAME)).isEqualTo(values.get(NAME));
  }

  @Test
  void fields_that_do_not_fill_a_record_are_a_bug() {
    assertThatThrownBy(() -> Layout.of(KIND)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Layout.of(Field.number("a", 60), Field.number("a", 60)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fields_stand_one_behind_the_other() {
    assertThat(List.of(KIND, NUMBER, TEXT, NAME))
        .extracting(LAYOUT::start)
        .containsExactly(0, 1, 13, 33);
  }

  @Provide
  Arbitrary<Map<Field, String>> values() {
    Arbitrary<String> numbers = Arbitraries.longs().between(0, 999_999_999_999L).map(n -> "" + n);
    Arbitrary<String> texts =
        Arbitraries.strings().withCharRange('!', '}').ofMinLength(0).ofMaxLength(20);
    Arbitrary<String> names =
        Arbitraries.strings()
            .withCharRange('ｱ', 'ﾟ')
            .withChars("ｦ()-./ 0Z")
            .ofMaxLength(40)
            .map(KanaSet.STANDARD::fit);
    return Combinators.combine(numbers, texts, names).as(LayoutTest::values);
  }

  private static Map<Field, String> values(String number, String text, String name) {
    return new HashMap<>(Map.of(NUMBER, number, TEXT, text, NAME, name));
  }

  private static FixedRecord written(Map<Field, String> values) {
    RecordWriter writer = new RecordWriter(ZenginDialect.STANDARD);
    writer.write(LAYOUT, values);
    byte[] line = FileLines.of(writer.finish().orElseThrow()).get(0);
    return new FixedRecord(1, LAYOUT, line, ZenginEncoding.JIS_X_0201);
  }
}
