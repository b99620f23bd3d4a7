package org.tsudoi.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.PostalCode;

/** Address labels (宛名ラベル; OC-14). */
class AddressLabelsTest {
  private static final String LONG = "一般社団法人あおば広域産業振興勤労者福祉共済推進協議会連合会本部事務局総務企画部会計課第二係分室ANNEX別館";
  private static final LabelSheet TWELVE = LabelSheet.ofTwelve();

  @Test
  void a_label_carries_postal_code_address_office_and_person() {
    Pdf pdf = print(0, office("あおば商店").attention("総務課 髙橋"));
    assertThat(PdfReading.text(pdf, 18, 21, 87, 43))
        .contains("〒123-4567", "（0007）", "青葉市中央1-2-3", "あおば商店", "総務課 髙橋 様")
        .doesNotContain("御中");
  }

  @Test
  void an_office_without_a_person_is_addressed_as_a_whole() {
    assertThat(PdfReading.text(print(0, office("あおば商店")))).contains("あおば商店　御中");
  }

  @Test
  void the_first_label_may_be_any_of_the_sheet() {
    Pdf pdf = print(3, office("あおば商店"));
    assertThat(PdfReading.text(pdf, 0, 0, 210, 63)).doesNotContain("あおば商店");
    assertThat(PdfReading.text(pdf, 105, 63, 105, 43)).contains("あおば商店");
    assertThatThrownBy(() -> print(12, office("あおば商店")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_does_not_fit_on_a_sheet_goes_on_on_the_next() {
    Recipient[] many =
        IntStream.range(0, 13).mapToObj(i -> office("事業所" + i)).toArray(Recipient[]::new);
    assertThat(print(0, many).pages()).isEqualTo(2);
    assertThat(print(11, many).pages()).isEqualTo(2);
    assertThat(print(0, java.util.Arrays.copyOf(many, 12)).pages()).isEqualTo(1);
  }

  @Test
  void a_long_name_goes_on_in_the_next_line_and_is_not_cut() {
    Pdf pdf = print(0, office(LONG));
    String inside = PdfReading.text(pdf, 19, 22, 86, 42);
    assertThat(inside.replaceAll("\\s", "")).contains(LONG).contains("御中");
    assertThat(PdfReading.text(pdf).replaceAll("\\s", "")).isEqualTo(inside.replaceAll("\\s", ""));
  }

  @Property(tries = 60)
  void whatever_is_registered_stays_within_its_label(
      @ForAll @IntRange(min = 1, max = 100) int name,
      @ForAll @IntRange(min = 0, max = 200) int address,
      @ForAll @IntRange(min = 0, max = 100) int contact) {
    Recipient recipient =
        new Recipient(
            PostalCode.of("1234567"),
            List.of("区".repeat(address)),
            "W商".repeat(100).substring(0, name),
            "御中",
            "担".repeat(contact),
            "0007");
    Pdf pdf = print(5, recipient);
    String inside = PdfReading.text(pdf, 105, 106, 87, 43).replaceAll("\\s", "");
    assertThat(inside).isEqualTo(PdfReading.text(pdf).replaceAll("\\s", ""));
    assertThat(inside.chars().filter(c -> c == '区').count()).isEqualTo(address);
    assertThat(inside.chars().filter(c -> c == '担').count()).isEqualTo(contact);
  }

  @Test
  void the_same_labels_are_the_same_bytes() {
    assertThat(print(2, office("あおば商店")).bytes()).isEqualTo(print(2, office("あおば商店")).bytes());
  }

  @Test
  void a_character_without_a_shape_becomes_a_mark_and_spoils_nothing() {
    assertThat(PdfReading.text(print(0, office("𠮷野商店")))).contains("〓野商店");
  }

  @Test
  void a_sheet_that_is_larger_than_paper_does_not_fit() {
    assertThat(TWELVE.fits()).isTrue();
    assertThat(new LabelSheet(3, 6, 86.4, 42.3, 18.6, 21.6, 0, 0).fits()).isFalse();
    assertThat(new LabelSheet(2, 7, 86.4, 42.3, 18.6, 21.6, 0, 0).fits()).isFalse();
    assertThat(new LabelSheet(3, 8, 66, 33.9, 6, 12.9, 0, 0).fits()).isTrue();
  }

  private static Pdf print(int used, Recipient... recipients) {
    return new AddressLabels(TWELVE).print(List.of(recipients), used);
  }

  private static Recipient office(String name) {
    return Recipient.office(PostalCode.of("1234567"), List.of("青葉市中央1-2-3"), name, "0007");
  }
}
