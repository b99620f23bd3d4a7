package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.core.billing.ReceiptMatch.Kind.MATCHED;
import static org.tsudoi.core.billing.ReceiptMatch.Kind.PROPOSED;
import static org.tsudoi.core.billing.ReceiptMatch.Kind.UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/** Whose money an item is (P-32). */
class ReceiptMatchingTest {
  private static final OfficeId MIDORI = new OfficeId(1);
  private static final OfficeId AOI = new OfficeId(2);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
  private final List<Payer> payers = new ArrayList<>();
  private final List<Payer.Entered> entered = new ArrayList<>();

  @Test
  void a_known_name_with_the_amount_of_the_oldest_invoice_is_sure() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000, 1500);
    assertThat(match("ｶ)ﾐﾄﾞﾘ", "", 3000)).isEqualTo(sure("name", Optional.empty()));
  }

  @Test
  void the_sum_of_the_oldest_and_all_arrears_are_exact() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000, 1500, 200);
    assertThat(match("ﾐﾄﾞﾘ", "", 4500)).isEqualTo(sure("name", Optional.empty()));
    assertThat(match("ﾐﾄﾞﾘ", "", 4700)).isEqualTo(sure("name", Optional.empty()));
  }

  @Test
  void a_later_invoice_alone_is_exact_and_named() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000, 1500);
    assertThat(match("ﾐﾄﾞﾘ", "", 1500)).isEqualTo(sure("name", Optional.of(102L)));
  }

  @Test
  void the_sum_of_later_invoices_is_not_exact() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000, 1500, 200);
    assertThat(match("ﾐﾄﾞﾘ", "", 1700))
        .extracting("kind", "reason")
        .containsExactly(PROPOSED, "name-only");
  }

  @Test
  void a_known_name_with_another_amount_is_proposed_with_what_is_too_much() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000);
    ReceiptMatch match = match("ﾐﾄﾞﾘ", "", 3100);
    assertThat(match.kind()).isEqualTo(PROPOSED);
    assertThat(match.rest()).isEqualTo(Yen.of(100));
    assertThat(match("ﾐﾄﾞﾘ", "", 2900).rest()).isEqualTo(Yen.ZERO);
  }

  @Test
  void a_number_is_as_good_as_a_name_wherever_it_stands() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000);
    assertThat(match("ﾊﾞﾂｸｵﾌｲｽ", "0000001001", 3000).kind()).isEqualTo(MATCHED);
    assertThat(match("1001 ﾊﾞﾂｸｵﾌｲｽ", "", 3000).kind()).isEqualTo(MATCHED);
    assertThat(matching().match("", "", "1001", DAY, Yen.of(3000)).kind()).isEqualTo(MATCHED);
  }

  @Test
  void a_name_and_a_number_of_two_offices_are_not_sure() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000);
    owes(AOI, "ｱｵｲ", "1002", 3000);
    ReceiptMatch match = match("ﾐﾄﾞﾘ", "1002", 3000);
    assertThat(match.kind()).isEqualTo(PROPOSED);
    assertThat(match.reason()).isEqualTo("conflict");
    assertThat(match.office()).contains(MIDORI);
  }

  @Test
  void a_shared_name_is_decided_by_the_number_and_proposed_by_the_amount() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000);
    owes(AOI, "ﾐﾄﾞﾘ", "1002", 1500);
    assertThat(match("ﾐﾄﾞﾘ", "1002", 1500).kind()).isEqualTo(MATCHED);
    assertThat(match("ﾐﾄﾞﾘ", "", 1500))
        .extracting("kind", "reason")
        .containsExactly(PROPOSED, "shared");
    assertThat(match("ﾐﾄﾞﾘ", "", 99).kind()).isEqualTo(UNKNOWN);
  }

  @Test
  void an_amount_alone_is_proposed_when_only_one_office_owes_it() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000);
    assertThat(match("ﾀﾞﾚｶ", "", 3000))
        .extracting("kind", "office")
        .containsExactly(PROPOSED, Optional.of(MIDORI));
    owes(AOI, "ｱｵｲ", "1002", 3000);
    assertThat(match("ﾀﾞﾚｶ", "", 3000)).isEqualTo(ReceiptMatch.unknown("several"));
    assertThat(match("ﾀﾞﾚｶ", "", 1)).isEqualTo(ReceiptMatch.unknown("none"));
  }

  @Test
  void two_items_never_match_one_invoice() {
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000);
    ReceiptMatching matching = matching();
    assertThat(matching.match("ﾐﾄﾞﾘ", "", "", DAY, Yen.of(3000)).kind()).isEqualTo(MATCHED);
    ReceiptMatch second = matching.match("ﾐﾄﾞﾘ", "", "", DAY, Yen.of(3000));
    assertThat(second.kind()).isEqualTo(PROPOSED);
    assertThat(second.rest()).isEqualTo(Yen.of(3000));
  }

  @Test
  void what_staff_entered_by_hand_some_days_before_or_after_is_not_sure() {
    entered.add(new Payer.Entered(DAY.minusDays(5), Yen.of(3000)));
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000, 4000);
    assertThat(match("ﾐﾄﾞﾘ", "", 3000))
        .extracting("kind", "reason")
        .containsExactly(PROPOSED, "entered");
    assertThat(match("ﾐﾄﾞﾘ", "", 7000).kind()).isEqualTo(MATCHED);
  }

  @Test
  void what_staff_entered_a_month_ago_says_nothing_of_today() {
    entered.add(new Payer.Entered(DAY.minusDays(6), Yen.of(3000)));
    owes(MIDORI, "ﾐﾄﾞﾘ", "1001", 3000);
    assertThat(match("ﾐﾄﾞﾘ", "", 3000).kind()).isEqualTo(MATCHED);
  }

  @Test
  void nothing_is_sure_while_the_bank_is_asked_for_the_invoices() {
    payers.add(
        new Payer(
            MIDORI,
            Set.of("ﾐﾄﾞﾘ"),
            Set.of(),
            List.of(new Payer.Open(1, Yen.of(3000))),
            true,
            List.of()));
    assertThat(match("ﾐﾄﾞﾘ", "", 3000).kind()).isEqualTo(PROPOSED);
  }

  private void owes(OfficeId office, String name, String number, long... yen) {
    List<Payer.Open> open = new ArrayList<>();
    for (long each : yen) {
      open.add(new Payer.Open(office.value() * 100 + 1 + open.size(), Yen.of(each)));
    }
    payers.add(new Payer(office, Set.of(name), Set.of(number), open, false, List.copyOf(entered)));
  }

  private ReceiptMatching matching() {
    return new ReceiptMatching(payers);
  }

  private ReceiptMatch match(String payer, String code, long yen) {
    return matching().match(payer, code, "", DAY, Yen.of(yen));
  }

  private static ReceiptMatch sure(String reason, Optional<Long> invoice) {
    return new ReceiptMatch(MATCHED, reason, Optional.of(MIDORI), invoice, Yen.ZERO);
  }
}
