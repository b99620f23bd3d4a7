package org.tsudoi.plugin.schoolcoupon.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.AccountEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.TakenEntry;

/** SC-20, SC-45: facilities as the secretariat keeps them. */
class FacilityDeskTest {
  private static final Example EXAMPLE = new Example(8);

  static {
    EXAMPLE.house.put(TransferFiles.class, new BankStub());
  }

  private final FacilityDesk desk = EXAMPLE.house.get(FacilityDesk.class);
  private final FacilityRows rows = EXAMPLE.house.get(FacilityRows.class);
  private final Facilities facilities = EXAMPLE.house.get(Facilities.class);

  @AfterAll
  static void close() {
    EXAMPLE.close();
  }

  @Test
  void sc_45_a_facility_is_added_as_typed_and_read_back() {
    long id =
        Entries.add(desk, Entries.entry("みどり病院", "みどりびょういん", Entries.dental("4,000円")))
            .orElseThrow();
    FacilityData read = rows.find(id).orElseThrow();
    assertThat(read.kana().value()).isEqualTo("ミドリビョウイン");
    assertThat(read.postalCode()).isEqualTo("100-0001");
    assertThat(read.phone()).isEqualTo("0120-000-555");
    assertThat(read.activeFrom()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(read.activeUntil()).isEmpty();
    assertThat(read.account().map(FacilityData::masked)).contains("9999-001 ****567");
    assertThat(read.takes()).containsExactly(new Taken("dental", "", Yen.of(4000)));
    assertThat(EXAMPLE.house.noted())
        .anyMatch(
            note -> note.action().equals("facility.added") && note.subject().endsWith(":" + id));
    assertThat(EXAMPLE.house.in("other", () -> rows.find(id))).isEmpty();
    assertThat(
            EXAMPLE
                .house
                .in("other", () -> Entries.change(desk, id, 1, Entries.entry("他", "ホカ")))
                .isValid())
        .isFalse();
  }

  @Test
  void what_is_wrong_is_told_at_every_field_at_once() {
    FacilityEntry wrong =
        new FacilityEntry(
            "",
            "漢字",
            "",
            "12",
            "",
            "12",
            "javascript:alert(1)",
            "",
            "2026-02-30",
            "2026-04-01",
            "2026-03-31",
            new AccountEntry("9999", "001", "普通", "x", "シセツ"),
            List.of(
                Entries.dental(""),
                new TakenEntry("price-refresh", "refresh", "", false, "3000"),
                new TakenEntry("price-checkup-DAY", "checkup", "DAY", true, "-1")),
            "2026-09-31",
            "");
    assertThat(Entries.problems(Entries.add(desk, wrong)))
        .containsExactlyInAnyOrder(
            "name required",
            "kana kana.character",
            "area required",
            "postalCode postal-code.form",
            "phone phone.form",
            "web facility.web.form",
            "bookingFrom date.none",
            "activeUntil facility.until-before-from",
            "number bank.account.digits",
            "takesFrom date.none",
            "price-dental facility.price.missing",
            "price-refresh facility.price.not-ticked",
            "price-checkup-DAY facility.price.range");
  }

  @Test
  void a_link_goes_nowhere_but_to_http_and_https() {
    for (String good : List.of("", "http://a.example.jp", "ＨＴＴＰＳ://a.example.jp/x?y=1")) {
      assertThat(WebAddress.parse(good).isValid()).as(good).isTrue();
    }
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "a.example.jp",
            "https:///x",
            "https://a@b.example.jp",
            "https://a.example.jp/ x",
            "//a.example.jp",
            "https://a.example.jp/" + "x".repeat(300))) {
      assertThat(WebAddress.parse(bad).isValid()).as(bad).isFalse();
    }
  }

  @Test
  void of_two_who_change_at_once_one_is_told_and_nothing_is_lost() {
    long id =
        Entries.add(desk, Entries.entry("ふたり病院", "フタリビョウイン", Entries.dental("4000"))).orElseThrow();
    List<Result<Integer>> answers =
        EXAMPLE.house.atOnce(
            4,
            i ->
                Entries.change(
                    desk,
                    id,
                    1,
                    Entries.entry("ふたり病院" + i, "フタリビョウイン", Entries.dental("500" + i))));
    assertThat(answers).filteredOn(Result::isValid).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> !each.isValid())
        .allMatch(each -> Entries.problems(each).equals(List.of(" facility.changed")));
    FacilityData kept = rows.find(id).orElseThrow();
    assertThat(kept.takes()).hasSize(1);
    assertThat(kept.takes().get(0).price().amount() % 10)
        .isEqualTo(Long.parseLong(kept.name().replaceAll("\\D", "")));
    assertThat(Entries.change(desk, id, 2, Entries.entry("あと", "アト")).isValid()).isTrue();
    assertThat(Entries.change(desk, 99999, 1, Entries.entry("無い", "ナイ")).problems())
        .extracting(each -> each.code())
        .containsExactly("facility.unknown");
  }

  @Test
  void the_audit_says_what_changed_and_no_whole_account() {
    long id =
        Entries.add(desk, Entries.entry("かわる病院", "カワルビョウイン", Entries.dental("4000"))).orElseThrow();
    Entries.change(desk, id, 1, Entries.entry("かわった病院", "カワルビョウイン", Entries.dental("4500")))
        .orElseThrow();
    String noted =
        EXAMPLE.house.noted().stream()
            .filter(note -> note.action().equals("facility.changed"))
            .filter(note -> note.subject().equals("facility:" + id))
            .map(Object::toString)
            .collect(Collectors.joining());
    assertThat(noted).contains("かわった病院", "4,500").doesNotContain("1234567");
  }

  @Test
  void sc_20_a_new_code_stops_the_old_one() {
    long id = Entries.add(desk, Entries.entry("コード病院", "コードビョウイン")).orElseThrow();
    FacilityCode old = facilities.find(id).orElseThrow().code();
    FacilityCode code = desk.renew(id, 1).orElseThrow();
    assertThat(facilities.find(old)).isEmpty();
    assertThat(facilities.find(code).map(Facility::id)).contains(id);
    assertThat(Entries.problems(desk.renew(id, 1))).containsExactly(" facility.changed");
    assertThat(Entries.problems(desk.renew(99999, 1))).containsExactly(" facility.unknown");
    assertThat(EXAMPLE.house.noted()).anyMatch(note -> note.action().equals("facility.renewed"));
  }

  @Test
  void a_facility_needs_neither_account_nor_address() {
    FacilityEntry bare =
        new FacilityEntry(
            "素",
            "ス",
            "町",
            "",
            "",
            "",
            "",
            "",
            "",
            "2026-04-01",
            "",
            new AccountEntry("", "", "普通", "", ""),
            List.of(),
            "",
            "");
    assertThat(rows.find(Entries.add(desk, bare).orElseThrow()).flatMap(FacilityData::account))
        .isEqualTo(Optional.empty());
  }
}
