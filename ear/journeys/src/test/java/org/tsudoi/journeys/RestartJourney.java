package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Letters;
import org.tsudoi.journeys.support.OrganizationFile;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.QuietLog;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/** Last of all, on the data that the other journeys left. */
@ExtendWith(Journeys.class)
@Tag("every-server")
@Order(60)
@Tag(StoriesSuite.STORY)
@TestMethodOrder(OrderAnnotation.class)
class RestartJourney {
  private static final List<String> KEPT =
      List.of(
          "select id || state || version from filing order by id",
          "select id || number from member order by id",
          "select id || kind from document order by id");

  private static final Map<String, String> OTHERWISE =
      Map.of(
          "brand.phone", "0120-987-654",
          "brand.hours", "平日 8:15〜16:45",
          "brand.address", "〒100-0009 港県みなと市坂上7-8-9 新ビル",
          "notice.note", "窓口でお見せください。",
          "fee.month.OFFICE", "855",
          "benefit.marriage.amount", "25500",
          "text.member.menu-own", "うちの会員");

  @Test
  @Order(1)
  void after_a_power_cut_the_next_start_works_and_takes_what_is_set_otherwise(
      Product product, Page page) throws Exception {
    product.kill();
    OrganizationFile minato = new OrganizationFile(product, "minato");
    minato.set(OTHERWISE);

    product.start();

    minato.takeBack();
    page.navigate("");
    assertThat(page.locator("main")).containsText("あおば");
    setOtherwise(new Visitor(page, "minato").login("office", "tanto1", Visitor.PASSWORD));
  }

  /** Amounts, texts and days of the configuration, on pages and on papers. */
  private static void setOtherwise(Visitor clerk) {
    Page page = clerk.page();
    clerk.open("office/benefits");
    assertThat(page.locator("main")).containsText("25,500円");
    assertThat(page.locator(".footer")).containsText("0120-987-654");
    assertThat(page.locator(".footer")).containsText("8:15〜16:45");
    assertThat(page.locator(".footer")).containsText("坂上7-8-9");
    clerk.open("office/members");
    assertThat(page.locator("h1")).hasText("うちの会員");
    assertThat(page.locator(".menu")).containsText("うちの会員");
    page.locator("main td.foremost a").first().click();
    clerk.open("office/members/notice?id=" + clerk.id());
    String paper = page.locator(".notice a").first().getAttribute("href");
    assertThat(Letters.text(clerk.download(paper)))
        .contains("0120-987-654", "8:15〜16:45", "坂上7-8-9", "855円", "窓口でお見せください。");
  }

  @Test
  @Order(2)
  void stopped_and_started_it_has_all_that_was_written(Product product, Page page) {
    Rows rows = new Rows(product, "aoba");
    List<List<String>> written = KEPT.stream().map(sql -> rows.texts(sql)).toList();

    product.stop();
    product.start();

    assertThat(KEPT.stream().map(sql -> rows.texts(sql)).toList()).isEqualTo(written);
    new Visitor(page, "aoba").login("staff", "jimukyoku", Visitor.PASSWORD).open("staff/members");
    assertThat(page.locator("main tbody a").first()).isVisible();
  }

  @Test
  @Order(3)
  void nobody_saw_a_failure(Product product) {
    assertThat(QuietLog.failures(product)).isEmpty();
  }
}
