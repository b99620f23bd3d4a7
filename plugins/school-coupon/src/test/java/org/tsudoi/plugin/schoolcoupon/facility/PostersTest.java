package org.tsudoi.plugin.schoolcoupon.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.file.Printing;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.PrintingStub;
import org.tsudoi.plugin.schoolcoupon.facility.Posters.Poster;

/** SC-20: what stands on posters. */
class PostersTest {
  @Test
  void sc_20_a_poster_has_the_code_as_picture_and_in_letters_and_the_facilitys_name() {
    try (Example example = new Example(2)) {
      PrintingStub printing = new PrintingStub();
      example.house.put(Printing.class, printing);
      Posters posters = example.house.get(Posters.class);
      Facility one = example.facility();
      Facility other = example.facility();
      posters.pdf(List.of(one), path -> "https://coupon.example.jp/manabi" + path);
      assertThat(printing.parts).isEmpty();
      Poster poster = (Poster) printing.pages.get(0);
      assertThat(poster.qr()).isEqualTo("qr of https://coupon.example.jp/manabi/u/" + one.code());
      assertThat(poster.site()).isEqualTo("coupon.example.jp/manabi/u/");
      assertThat(poster.code()).isEqualTo(one.code().value());
      assertThat(poster.name()).isEqualTo(one.name());
      assertThat(poster.phone()).isEqualTo("0120-000-444");
      posters.pdf(List.of(one, other), path -> "https://coupon.example.jp/manabi" + path);
      assertThat(printing.parts).hasSize(2);
    }
  }
}
