package org.tsudoi.plugin.schoolcoupon.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.AccountEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.TakenEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.Query;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.When;

/** SC-20, SC-45: facilities as the secretariat keeps them. */
class FacilityDeskTest {
  private static final Example EXAMPLE = new Example(8);

  static {
    EXAMPLE.house.put(TransferFiles.class, new BankStub());
  }

  private final FacilityDesk desk = EXAMPLE.house.get(FacilityDesk.class);
  private final FacilityRows rows = EXAMPLE.house.get(FacilityRows.class);
  private final Facilities facilities = EXAMPLE.house.get(Facilities.class);
  private final Prices prices = EXAMPLE.house.get(Prices.class);
  private final FacilitySearch search = EXAMPLE.house.get(FacilitySearch.class);

  @AfterAll
  static void close() {
    EXAMPLE.close();
  }

  private static FacilityEntry entry(String name, String kana, TakenEntry... takes) {
    return new FacilityEntry(
        name,
        kana,
        "学園市",
        "１００－０００１",
        "本町1-1",
        "0120000555",
        "https://hospital.example.jp/",
        "電話で",
        "2026-06-01",
        "令和8年4月1日",
        "",
        new AccountEntry("9999", "001", "普通", "1234567", "シセツ"),
        List.of(takes),
        "",
        "");
  }

  private static FacilityEntry from(String day, TakenEntry... takes) {
    FacilityEntry entry = entry("単価病院", "タンカビョウイン", takes);
    return new FacilityEntry(
        entry.name(),
        entry.kana(),
        entry.area(),
        entry.postalCode(),
        entry.address(),
        entry.phone(),
        entry.web(),
        entry.booking(),
        entry.bookingFrom(),
        entry.activeFrom(),
        entry.activeUntil(),
        entry.account(),
        entry.takes(),
        day,
        "");
  }

  private static TakenEntry dental(String price) {
    return new TakenEntry("price-dental", "dental", "", true, price);
  }

  private static List<String> problems(Result<?> result) {
    return result.problems().stream().map(each -> each.field() + " " + each.code()).toList();
  }

  @Test
  void sc_45_a_facility_is_added_as_typed_and_read_back() {
    long id = desk.add(entry("みどり病院", "みどりびょういん", dental("4,000円"))).orElseThrow();
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
    assertThat(EXAMPLE.house.in("other", () -> desk.change(id, 1, entry("他", "ホカ"))).isValid())
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
                dental(""),
                new TakenEntry("price-refresh", "refresh", "", false, "3000"),
                new TakenEntry("price-checkup-DAY", "checkup", "DAY", true, "-1")),
            "2026-09-31",
            "");
    assertThat(problems(desk.add(wrong)))
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
    long id = desk.add(entry("ふたり病院", "フタリビョウイン", dental("4000"))).orElseThrow();
    List<Result<Integer>> answers =
        EXAMPLE.house.atOnce(
            4, i -> desk.change(id, 1, entry("ふたり病院" + i, "フタリビョウイン", dental("500" + i))));
    assertThat(answers).filteredOn(Result::isValid).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> !each.isValid())
        .allMatch(each -> problems(each).equals(List.of(" facility.changed")));
    FacilityData kept = rows.find(id).orElseThrow();
    assertThat(kept.takes()).hasSize(1);
    assertThat(kept.takes().get(0).price().amount() % 10)
        .isEqualTo(Long.parseLong(kept.name().replaceAll("\\D", "")));
    assertThat(desk.change(id, 2, entry("あと", "アト")).isValid()).isTrue();
    assertThat(desk.change(99999, 1, entry("無い", "ナイ")).problems())
        .extracting(each -> each.code())
        .containsExactly("facility.unknown");
  }

  @Test
  void the_audit_says_what_changed_and_no_whole_account() {
    long id = desk.add(entry("かわる病院", "カワルビョウイン", dental("4000"))).orElseThrow();
    desk.change(id, 1, entry("かわった病院", "カワルビョウイン", dental("4500"))).orElseThrow();
    String noted =
        EXAMPLE.house.noted().stream()
            .filter(note -> note.action().equals("facility.changed"))
            .filter(note -> note.subject().equals("facility:" + id))
            .map(Object::toString)
            .collect(Collectors.joining());
    assertThat(noted).contains("かわった病院", "4,500").doesNotContain("1234567");
  }

  private String taken(long id, String day) {
    return facilities.taken(id, LocalDate.parse(day)).toString();
  }

  @Test
  void sc_45_a_price_holds_from_its_day_on_and_what_was_before_stays_known() {
    long id = desk.add(from("", dental("4000"))).orElseThrow();
    desk.change(id, 1, from("2026-10-01", dental("4500"))).orElseThrow();
    desk.change(id, 2, from("2026-11-01")).orElseThrow();
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
    assertThat(problems(desk.dropPrice(id, 4, "dental", "", november)))
        .containsExactly(" facility.price.begun");
    assertThat(problems(desk.dropPrice(id, 3, "dental", "", LocalDate.of(2026, 10, 1))))
        .containsExactly(" facility.changed");
  }

  @Test
  void sc_45_a_price_is_not_changed_for_days_on_which_it_was_used() {
    long id = desk.add(from("", dental("4000"))).orElseThrow();
    use(id, "2026-08-31T15:00:00Z");
    assertThat(problems(desk.change(id, 1, from("2026-08-01", dental("4500")))))
        .containsExactly("takesFrom facility.price.used");
    assertThat(problems(desk.change(id, 1, from("", dental("4500")))))
        .containsExactly("takesFrom facility.price.used");
    assertThat(problems(desk.change(id, 1, from("2026-08-31"))))
        .containsExactly("takesFrom facility.price.used");
    assertThat(desk.change(id, 1, from("", new TakenEntry[0])).isValid()).isTrue();
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

  @Test
  void sc_20_a_new_code_stops_the_old_one() {
    long id = desk.add(entry("コード病院", "コードビョウイン")).orElseThrow();
    FacilityCode old = facilities.find(id).orElseThrow().code();
    FacilityCode code = desk.renew(id, 1).orElseThrow();
    assertThat(facilities.find(old)).isEmpty();
    assertThat(facilities.find(code).map(Facility::id)).contains(id);
    assertThat(problems(desk.renew(id, 1))).containsExactly(" facility.changed");
    assertThat(problems(desk.renew(99999, 1))).containsExactly(" facility.unknown");
    assertThat(EXAMPLE.house.noted()).anyMatch(note -> note.action().equals("facility.renewed"));
  }

  @Test
  void facilities_are_found_page_by_page_by_area_offer_name_and_state() {
    List<Long> ids =
        IntStream.range(0, 7)
            .mapToObj(
                i ->
                    EXAMPLE.house.in(
                        "pages",
                        () ->
                            desk.add(entry("病院" + i, "ヒョウイン" + "アアイウエオオ".charAt(i), dental("1")))
                                .orElseThrow()))
            .toList();
    EXAMPLE.house.in(
        "pages",
        () ->
            EXAMPLE
                .house
                .database()
                .change(
                    "update school_coupon_facility set active_until = '2026-08-31' where id = ?",
                    ids.get(6)));
    assertThat(found("", When.ANY, "")).hasSize(7);
    assertThat(found("", When.ENDED, "")).extracting(Facility::name).containsExactly("病院6");
    assertThat(found("", When.OPEN, "病院6")).isEmpty();
    assertThat(found("", When.LATER, "")).isEmpty();
    assertThat(found("無い市", When.ANY, "")).isEmpty();
    List<Facility> first = found("学園市", When.ANY, "").subList(0, 3);
    List<Facility> next =
        EXAMPLE.house.in(
            "pages",
            () ->
                search.find(
                    new Query(
                        "",
                        "dental",
                        "",
                        "",
                        When.ANY,
                        Example.AUTUMN,
                        FacilitySearch.key(first.get(2))),
                    10));
    assertThat(next).hasSize(4).doesNotContainAnyElementsOf(first);
    assertThat(EXAMPLE.house.in("pages", () -> facilities.taken(ids, Example.AUTUMN))).hasSize(7);
    assertThat(EXAMPLE.house.in("pages", () -> rows.accounts(ids))).hasSize(7);
  }

  private List<Facility> found(String area, When when, String name) {
    return EXAMPLE.house.in(
        "pages", () -> search.find(new Query(area, "", "", name, when, Example.AUTUMN, ""), 10));
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
    assertThat(rows.find(desk.add(bare).orElseThrow()).flatMap(FacilityData::account))
        .isEqualTo(Optional.empty());
  }
}
