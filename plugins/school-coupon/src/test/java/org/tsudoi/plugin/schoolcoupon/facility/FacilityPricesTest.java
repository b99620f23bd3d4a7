package org.tsudoi.plugin.schoolcoupon.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.TakenEntry;

/** SC-45: what a facility gets from which day on. */
class FacilityPricesTest {
  private static final Example EXAMPLE = new Example();

  static {
    EXAMPLE.house.put(TransferFiles.class, new BankStub());
  }

  private final FacilityDesk desk = EXAMPLE.house.get(FacilityDesk.class);
  private final FacilityRows rows = EXAMPLE.house.get(FacilityRows.class);
  private final Facilities facilities = EXAMPLE.house.get(Facilities.class);
  private final Prices prices = EXAMPLE.house.get(Prices.class);

  @AfterAll
  static void close() {
    EXAMPLE.close();
  }

  private String taken(long id, String day) {
    return facilities.taken(id, LocalDate.parse(day)).toString();
  }

  @Test
  void sc_45_a_price_holds_from_its_day_on_and_what_was_before_stays_known() {
    long id = Entries.add(desk, Entries.from("", Entries.dental("4000"))).orElseThrow();
    Entries.change(desk, id, 1, Entries.from("2026-10-01", Entries.dental("4500"))).orElseThrow();
    Entries.change(desk, id, 2, Entries.from("2026-11-01")).orElseThrow();
    assertThat(taken(id, "2020-01-01")).contains("4,000");
    assertThat(taken(id, "2026-09-30")).contains("4,000");
    assertThat(taken(id, "2026-10-01")).contains("4,500");
    assertThat(taken(id, "2026-10-31")).contains("4,500");
    assertThat(taken(id, "2026-11-01")).isEqualTo("[]");
    assertThat(facilities.everTaken(id)).hasSize(1);
    assertThat(rows.find(id).orElseThrow().takes().get(0).price()).isEqualTo(Yen.of(4000));
    assertThat(EXAMPLE.house.<List<Price>>in("other", () -> prices.of(id))).isEmpty();
    LocalDate november = LocalDate.of(2026, 11, 1);
    assertThat(desk.dropPrice(id, 3, "dental", "", november).isValid()).isTrue();
    assertThat(taken(id, "2026-11-01")).contains("4,500");
    assertThat(Entries.problems(desk.dropPrice(id, 4, "dental", "", november)))
        .containsExactly(" facility.price.begun");
    assertThat(Entries.problems(desk.dropPrice(id, 3, "dental", "", LocalDate.of(2026, 10, 1))))
        .containsExactly(" facility.changed");
  }

  @Test
  void sc_45_a_price_is_not_changed_for_days_on_which_it_was_used() {
    long id = Entries.add(desk, Entries.from("", Entries.dental("4000"))).orElseThrow();
    use(id, "2026-08-31T15:00:00Z");
    assertThat(
            Entries.problems(
                Entries.change(desk, id, 1, Entries.from("2026-08-01", Entries.dental("4500")))))
        .containsExactly("takesFrom facility.price.used");
    assertThat(
            Entries.problems(Entries.change(desk, id, 1, Entries.from("", Entries.dental("4500")))))
        .containsExactly("takesFrom facility.price.used");
    assertThat(Entries.problems(Entries.change(desk, id, 1, Entries.from("2026-08-31"))))
        .containsExactly("takesFrom facility.price.used");
    assertThat(Entries.change(desk, id, 1, Entries.from("", new TakenEntry[0])).isValid()).isTrue();
    assertThat(taken(id, "2026-09-01")).isEqualTo("[]");
    assertThat(taken(id, "2026-08-31")).contains("4,000");
  }

  private void use(long facility, String at) {
    EXAMPLE
        .house
        .database()
        .change(
            "with c as (insert into school_coupon_coupon (number, fiscal_year, offer, quantity,"
                + " used, valid_from, valid_until, medium, granted_at) values ('100009', 2026,"
                + " 'dental', 1, 1, '2026-07-01', '2026-12-31', 'PHONE', now()) returning id,"
                + " number) insert into school_coupon_use (key, coupon, number, facility, offer,"
                + " quantity, price, source, used_at, entered_at) select gen_random_uuid(), c.id,"
                + " c.number, ?, 'dental', 1, 4000, 'OUTAGE', ?::timestamptz, now() from c",
            facility,
            at);
  }
}
