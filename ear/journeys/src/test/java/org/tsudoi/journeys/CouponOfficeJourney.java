package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Axe;
import org.tsudoi.journeys.support.Demonstration;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Pictures;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/**
 * SC-41 to SC-45: a month of the coupon program's office. What one does and another has to confirm
 * is done with two logins; the database is asked what came of it.
 */
@ExtendWith({
  /*Story.class,*/
  Journeys.class
})
@Order(46)
@Tag(StoriesSuite.STORY)
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class CouponOfficeJourney {
  private static final LocalDateTime JULY = LocalDateTime.of(2026, 7, 2, 10, 0);
  private static final String WAITING =
      "select count(*) from school_coupon_correction where state = 'WAITING'";
  private static final String PAPERS =
      "select p.serial from school_coupon_paper p join school_coupon_coupon c on c.id = p.coupon"
          + " where c.number = '100020' and c.offer = 'refresh' and p.state = 'OUT' order by p.id";

  private Rows rows;

  @BeforeEach
  void in_the_office(Product product) throws InterruptedException {
    rows = new Rows(product, "manabi");
    Demonstration.ofPluginIsTold(rows);
    if (product.now().isBefore(JULY)) {
      product.passTo(JULY);
    }
  }

  private static Visitor clerk(Page page, String id) {
    page.context().clearCookies();
    return new Visitor(page, "manabi").login("staff", id, Visitor.PASSWORD);
  }

  @Test
  @Order(1)
  void sc_42_a_use_is_taken_back_by_two_people(Page page) {
    String use =
        rows.texts(
                "select id from school_coupon_use u where cancelled = 0 and not exists (select from"
                    + " school_coupon_correction k where k.use = u.id) order by id limit 1")
            .get(0);
    Visitor one = clerk(page, "jimukyoku");
    one.open("staff/uses/detail?id=" + use);
    sound(page);
    one.fill("quantity", "1").fill("reason", "利用していないのに押してしまった").press("propose");
    assertThat(page.locator("main")).containsText("利用していないのに押してしまった");
    assertThat(page.locator("button[value=accept]")).hasCount(0);
    long waiting = rows.number(WAITING);
    Visitor other = clerk(page, "jimu");
    other.open("staff/corrections");
    sound(page);
    other.open("staff/uses/detail?id=" + use);
    other.press("accept");
    assertThat(rows.number(WAITING)).isEqualTo(waiting - 1);
    assertThat(
            rows.number("select cancelled from school_coupon_use where id = ?", Long.valueOf(use)))
        .isOne();
  }

  @Test
  @Order(2)
  void sc_43_a_use_after_an_outage_is_entered(Page page, Product product) {
    LocalDate yesterday = product.now().toLocalDate().minusDays(1);
    Visitor clerk = clerk(page, "jimukyoku");
    clerk.open("staff/uses/outage?number=100030&facility=" + hotel());
    sound(page);
    page.locator("main input[name=choice]").first().check();
    clerk
        .fill("quantity", "1")
        .fill("day", yesterday.toString())
        .fill("time", "14:30")
        .fill("reporter", "受付　山田様")
        .press("enter");
    assertThat(page.locator("main")).containsText("受付　山田様");
    assertThat(
            rows.number(
                "select count(*) from school_coupon_use where number = '100030' and source ="
                    + " 'OUTAGE' and price > 0"))
        .isOne();
  }

  private String hotel() {
    return rows.texts(
            "select f.id from school_coupon_facility f where name like '%ホテル%' order by id limit"
                + " 1")
        .get(0);
  }

  @Test
  @Order(3)
  void sc_41_paper_is_applied_for_printed_and_booked_when_it_comes_back(
      Page page, Product product) {
    apply(page);
    Visitor clerk = clerk(page, "jimukyoku");
    clerk.open("staff/paper");
    sound(page);
    page.locator("main tbody tr", withText("100020")).locator("a").first().click();
    sound(page);
    clerk.fill("answer", "所属所にお送りします。").press("accept");
    assertThat(
            rows.number(
                "select count(*) from school_coupon_coupon where number = '100020' and medium ="
                    + " 'PHONE' and not is_withdrawn"))
        .isZero();
    clerk.open("staff/paper/person?id=100020");
    sound(page);
    clerk.press("print");
    Locator pdf = page.locator("main a[href*='pdf=1']").first();
    assertThat(pdf).isVisible();
    assertThat(head(clerk.download(pdf.getAttribute("href")))).startsWith("%PDF");
    String serial = rows.texts(PAPERS).get(0);
    clerk.open("staff/paper/back?facility=" + hotel());
    sound(page);
    clerk.fill("serial", serial).fill("day", product.now().toLocalDate().toString()).press("book");
    assertThat(rows.texts(PAPERS)).doesNotContain(serial);
    clerk.fill("serial", serial).fill("day", product.now().toLocalDate().toString()).press("book");
    assertThat(page.locator("#error-summary")).isVisible();
  }

  /** On the telephone, with number and birth date. */
  private void apply(Page page) {
    String birth =
        rows.texts(
                "select to_char(birth_date, 'YYYYMMDD') from school_coupon_person where number ="
                    + " '100020'")
            .get(0);
    Visitor member = new Visitor(page, "manabi");
    member.open("paper");
    sound(page);
    member
        .fill("number", "100020")
        .fill("birth", birth)
        .fill("name", "申請　花子")
        .tick("reason", "NO_DEVICE")
        .fill("phone", "09000000000")
        .press("apply");
    assertThat(page.locator("main")).containsText("受付");
  }

  @Test
  @Order(4)
  void sc_45_a_month_is_closed_and_paid_by_two_people(Page page, Product product) {
    Visitor one = clerk(page, "jimukyoku");
    String month = openMonth(product);
    one.open("staff/settlements?month=" + month);
    sound(page);
    page.locator("main [name=sure]").check();
    one.press("close");
    page.locator("main a[href*='pdf=']").first().waitFor();
    sound(page);
    files(one, page);
    one.fill("payOn", payDay(product)).press("pay");
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/settlements/payment\\?id=\\d+"));
    String file = one.id();
    assertThat(page.locator("button[value=release]")).hasCount(0);
    sound(page);
    Visitor other = clerk(page, "jimu");
    other.open("staff/settlements/payment?id=" + file);
    other.press("release");
    assertThat(head(other.download("/manabi/staff/settlements/payment?file=yes&id=" + file)))
        .startsWith("1");
    sound(page);
    other.press("sent");
    assertThat(page.locator("button[value=cancel]")).hasCount(0);
    assertThat(
            rows.texts(
                "select kind from school_coupon_payment_step where payment = ? order by id",
                Long.valueOf(file)))
        .containsExactly("MADE", "RELEASED", "RECEIVED", "SENT");
  }

  /** The first month that is over and not closed. */
  private String openMonth(Product product) {
    return rows.texts(
            "select to_char(date_trunc('month', used_at at time zone 'Asia/Tokyo'), 'YYYY-MM') from"
                + " school_coupon_use where settlement is null and used_at < ?::timestamptz"
                + " order by used_at limit 1",
            product.now().toLocalDate().withDayOfMonth(1) + " 00:00+09")
        .get(0);
  }

  private static String payDay(Product product) {
    LocalDate day = product.now().toLocalDate().plusDays(7);
    while (day.getDayOfWeek().getValue() > 5) {
      day = day.plusDays(1);
    }
    return day.toString();
  }

  private static void files(Visitor one, Page page) {
    for (String link : List.of("pdf=", "csv=yes")) {
      String href = page.locator("main a[href*='" + link + "']").first().getAttribute("href");
      byte[] file = one.download(href);
      if (link.startsWith("pdf")) {
        assertThat(head(file)).startsWith("%PDF");
      } else {
        assertThat(new String(file, StandardCharsets.UTF_8) + new String(file, shiftJis()))
            .contains("ホテル");
      }
    }
  }

  private static Charset shiftJis() {
    return Charset.forName("windows-31j");
  }

  @Test
  @Order(5)
  void sc_45_statistics_show_how_many_used_what(Page page) {
    clerk(page, "jimukyoku").open("staff/statistics");
    assertThat(page.locator("main svg").first()).isVisible();
    assertThat(page.locator("main")).containsText("マイ リフレッシュ");
    sound(page);
  }

  private static String head(byte[] file) {
    return new String(file, 0, 4, StandardCharsets.US_ASCII);
  }

  private static void sound(Page page) {
    assertThat(Axe.violations(page)).isEmpty();
    Pictures.narrow(page);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
