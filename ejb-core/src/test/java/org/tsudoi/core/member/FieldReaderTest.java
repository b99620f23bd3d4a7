package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.Repertoire;

/** The short ways give the same answers as the API's values. */
class FieldReaderTest {
  private static final Repertoire REPERTOIRE = Repertoire.JIS_X_0213_AND_MS932;
  private final FieldReader fields = new FieldReader(REPERTOIRE);

  @Property
  void a_line_reads_as_the_values_read_it(@ForAll("lines") String text) {
    assertThat(fields.line(text, 20)).isEqualTo(JapaneseText.parse(text, 20, REPERTOIRE));
  }

  @Property
  void kana_and_its_key_read_as_the_values_read_them(@ForAll("kana") String text) {
    assertThat(fields.kana(text)).isEqualTo(Kana.parse(text).map(Kana::value));
    fields
        .kana(text)
        .toOptional()
        .ifPresent(kana -> assertThat(fields.kanaKey(kana)).isEqualTo(Kana.searchKey(kana)));
  }

  @Property
  void a_date_reads_as_the_values_read_it(@ForAll("dates") String text) {
    assertThat(fields.date(text)).isEqualTo(BusinessDates.parse(text));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings()
        .withChars("山田髙﨑 　ab1ｱﾊﾞがか\u3099\u309Aー～〜−?\uE000\t\u200B①é𠮷")
        .ofMaxLength(22);
  }

  @Provide
  Arbitrary<String> kana() {
    return Arbitraries.strings().withChars("アガパァッヴヶーンヲヽヾ・ 　-かぱｶﾞ").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.strings().withChars("0123/-年月日H. ２").ofMinLength(6).ofMaxLength(11);
  }
}
