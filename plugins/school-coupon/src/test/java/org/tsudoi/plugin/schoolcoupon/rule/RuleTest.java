package org.tsudoi.plugin.schoolcoupon.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

class RuleTest {
  private static final FiscalYear YEAR = new FiscalYear(2026);
  private final MapSettings settings = new MapSettings(Example.settings());
  private final Offers offers = Offers.read(settings);

  private Offer offer(String code) {
    return offers.find(code).orElseThrow();
  }

  @Test
  void sc_7_each_offer_is_granted_and_valid_in_its_own_time() {
    Validity checkup = offer("checkup").validity();
    assertThat(checkup.granted(YEAR)).isEqualTo("2026-06-03");
    assertThat(checkup.from(YEAR)).isEqualTo("2026-07-01");
    assertThat(checkup.until(YEAR)).isEqualTo("2026-12-31");
    Validity refresh = offer("refresh").validity();
    assertThat(refresh.granted(YEAR)).isEqualTo("2026-05-01");
    assertThat(refresh.until(YEAR)).isEqualTo("2027-03-31");
  }

  @Test
  void sc_6_refresh_coupons_go_by_the_months_of_the_term() {
    Quantity refresh = offer("refresh").quantity();
    assertThat(List.of(refresh.of(0), refresh.of(1), refresh.of(4), refresh.of(5), refresh.of(8)))
        .containsExactly(0, 1, 1, 2, 2);
    assertThat(refresh.of(9)).isEqualTo(3);
    assertThat(refresh.of(12)).isEqualTo(3);
  }

  @Test
  void sc_6_months_of_renewed_terms_count_together_and_each_once() {
    Term spring = new Term(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 15));
    Term autumn = new Term(LocalDate.of(2026, 9, 16), LocalDate.of(2027, 3, 31));
    assertThat(TermMonths.of(List.of(spring), YEAR)).isEqualTo(6);
    assertThat(TermMonths.of(List.of(spring, autumn), YEAR)).isEqualTo(12);
    assertThat(TermMonths.of(List.of(), YEAR)).isEqualTo(12);
    assertThat(TermMonths.of(List.of(autumn), YEAR.next())).isZero();
  }

  @Test
  void sc_9_a_coupon_says_offer_class_variant_and_sex() {
    Wording wording =
        new Wording(
            settings,
            ResourceBundle.getBundle("org.tsudoi.plugin.schoolcoupon.texts", Locale.ROOT));
    CouponNames names = new CouponNames(offers, wording);
    assertThat(names.of("checkup", "OVER", "DAY", Sex.M)).isEqualTo("選べるドック・一般(40以上)・1日・男");
    assertThat(names.of("checkup", "S50", "", Sex.F)).isEqualTo("選べるドック・50歳優待・女");
    assertThat(names.of("women", "UNDER", "", Sex.F)).isEqualTo("女性がん検診・一般(40未満)");
    assertThat(names.of("refresh", "", "", Sex.M)).isEqualTo("マイ リフレッシュ");
  }

  @Test
  void a_slip_of_the_pen_among_the_offers_is_named() {
    Map<String, String> slips = new HashMap<>(Example.settings());
    slips.put("offer.dental.quantiti", "2");
    slips.put("offer.dentist.label", "x");
    MapSettings read = new MapSettings(slips);
    Offers.read(read);
    assertThat(read.problems().toString()).contains("offer.dental.quantiti", "offer.dentist.label");
  }
}
