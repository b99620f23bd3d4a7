package org.tsudoi.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file that many letters are printed from. */
class PdfMergerTest {
  private static final LabelSheet SHEET = LabelSheet.ofTwelve();

  @Test
  void letters_follow_each_other() {
    Pdf merged = merge(false, letter("一番"), letter("二番"), letter("三番"));
    assertThat(merged.pages()).isEqualTo(3);
    assertThat(PdfReading.text(merged)).containsSubsequence("一番", "二番", "三番");
  }

  @Test
  void printed_on_both_sides_each_begins_on_a_new_sheet() {
    assertThat(merge(true, letter("一番"), letter("二番")).pages()).isEqualTo(4);
  }

  @Test
  void a_merged_file_can_be_merged_again() {
    Pdf first = merge(false, letter("一番"), letter("二番"));
    Pdf whole = merge(false, first, letter("三番"));
    assertThat(PdfReading.text(whole)).containsSubsequence("一番", "二番", "三番");
  }

  @Test
  void a_damaged_letter_is_told() {
    try (PdfMerger merger = new PdfMerger()) {
      assertThatThrownBy(() -> merger.add(new byte[] {1, 2, 3}, false))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void bookmarks_lead_to_the_offices() {
    try (PdfMerger merger = new PdfMerger()) {
      merger.add(letter("一番").bytes(), false);
      merger.mark(0, "0007　あおば商店");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      merger.save(out);
      String title =
          PdfReading.of(
              new Pdf(out.toByteArray(), 1),
              read -> read.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
      assertThat(title).isEqualTo("0007　あおば商店");
    }
  }

  private static Pdf merge(boolean even, Pdf... letters) {
    try (PdfMerger merger = new PdfMerger()) {
      for (Pdf letter : letters) {
        merger.add(letter.bytes(), even);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      merger.save(out);
      return new Pdf(out.toByteArray(), merger.pages());
    }
  }

  private static Pdf letter(String name) {
    return new AddressLabels(SHEET).print(List.of(Recipient.office(null, List.of(), name, "1")), 0);
  }
}
