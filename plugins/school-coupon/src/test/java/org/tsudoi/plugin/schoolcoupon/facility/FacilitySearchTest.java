package org.tsudoi.plugin.schoolcoupon.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.Query;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.When;

/** SC-45: facilities are found page by page. */
class FacilitySearchTest {
  private static final Example EXAMPLE = new Example();

  static {
    EXAMPLE.house.put(TransferFiles.class, new BankStub());
  }

  private final FacilityDesk desk = EXAMPLE.house.get(FacilityDesk.class);
  private final FacilityRows rows = EXAMPLE.house.get(FacilityRows.class);
  private final Facilities facilities = EXAMPLE.house.get(Facilities.class);
  private final FacilitySearch search = EXAMPLE.house.get(FacilitySearch.class);

  @AfterAll
  static void close() {
    EXAMPLE.close();
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
                            Entries.add(
                                    desk,
                                    Entries.entry(
                                        "病院" + i,
                                        "ヒョウイン" + "アアイウエオオ".charAt(i),
                                        Entries.dental("1")))
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
}
