package org.tsudoi.plugin.schoolcoupon.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.file.Printing;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.PrintingStub;
import org.tsudoi.plugin.schoolcoupon.facility.Posters.Poster;
import org.tsudoi.plugin.schoolcoupon.redemption.Housekeeping;

/** SC-20: what stands on posters. */
class PostersTest {
  @Test
  void sc_20_a_poster_has_the_code_as_picture_and_in_letters_and_the_facilitys_name() {
    try (Example example = new Example(2)) {
      PrintingStub printing = new PrintingStub();
      example.house.put(Printing.class, printing);
      Posters posters = example.house.get(Posters.class);
      Facility one = example.facility();
      posters.pdf(one, path -> "https://coupon.example.jp/manabi" + path);
      Poster poster = (Poster) printing.pages.get(0);
      assertThat(poster.qr()).isEqualTo("qr of https://coupon.example.jp/manabi/u/" + one.code());
      assertThat(poster.site()).isEqualTo("coupon.example.jp/manabi/u/");
      assertThat(poster.code()).isEqualTo(one.code().value());
      assertThat(poster.name()).isEqualTo(one.name());
      assertThat(poster.phone()).isEqualTo("0120-000-444");
    }
  }

  @Test
  void sc_20_posters_of_many_are_drawn_in_steps_that_go_on_after_a_crash_and_kept() {
    try (Example example = new Example(2)) {
      PrintingStub printing = new PrintingStub();
      example.house.put(Printing.class, printing);
      PosterDesk desk = example.house.get(PosterDesk.class);
      PosterWork work = example.house.get(PosterWork.class);
      List<Long> ids =
          IntStream.range(0, 103).mapToObj(i -> example.facility().id()).sorted().toList();
      long id = desk.order(ids, "https://coupon.example.jp/manabi", "事務局");
      example.house.database().together(() -> work.step(id));
      PosterOrder some = desk.find(id).orElseThrow();
      assertThat(some.done()).isEqualTo(10);
      assertThat(desk.file(some, 1)).isEmpty();
      example.house.giveUp(PosterWork.KIND, id, "stopped");
      assertThat(desk.isFailed(id)).isTrue();
      assertThat(desk.resume(id)).isTrue();
      example.house.work();
      PosterOrder all = desk.find(id).orElseThrow();
      assertThat(all.isDone()).isTrue();
      assertThat(all.files()).isEqualTo(2);
      assertThat(desk.file(all, 1)).isPresent();
      assertThat(printing.parts).hasSize(100);
      assertThat(desk.file(all, 2)).isPresent();
      assertThat(printing.parts).hasSize(103);
      assertThat(desk.file(all, 3)).isEmpty();
      assertThat(example.house.in("other", () -> desk.find(id))).isEmpty();
      assertThat(((Poster) printing.pages.get(102)).site())
          .isEqualTo("coupon.example.jp/manabi/u/");
      assertThat(printing.pages).hasSize(103);
      example.house.get(Housekeeping.class).on(Example.AUTUMN.plusDays(9));
      assertThat(desk.find(id)).isEmpty();
    }
  }
}
