package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.journeys.support.Axe;
import org.tsudoi.journeys.support.Demonstration;
import org.tsudoi.journeys.support.FirstVisit;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.ManualBook;
import org.tsudoi.journeys.support.Phone;
import org.tsudoi.journeys.support.Pictures;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/**
 * SC-20 to SC-46: people stand at a facility's desk with their telephones. Whatever they press,
 * lose or try twice, a coupon is used once or not at all; the database is asked each time.
 */
@ExtendWith({
  /*Story.class,*/
  Journeys.class
})
@Order(45)
@Tag(StoriesSuite.STORY)
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class CouponJourney {
  private static final LocalDateTime JULY = LocalDateTime.of(2026, 7, 2, 10, 0);
  private static final String USES = "select coalesce(sum(quantity), 0) from school_coupon_use";
  private static final String OF = USES + " where number = ? and offer = ?";
  private static final String UNKNOWN = "組合員番号または生年月日が登録と一致しません";
  private static final int LIGHT = 100_000;
  private static final List<String> SCENES =
      List.of(
          "coupon-enter",
          "coupon-choose",
          "coupon-count",
          "coupon-show",
          "coupon-last",
          "coupon-done");

  private Rows rows;
  private Phone phone;
  private String hospital;
  private String dentist;
  private String hotel;

  @BeforeEach
  void at_the_desk(Page page, Product product) throws InterruptedException {
    rows = new Rows(product, "manabi");
    if (hospital == null) {
      Demonstration.ofPluginIsTold(rows);
      hospital = facility("%総合病院%");
      dentist = facility("%歯科%");
      hotel = facility("%ホテル%");
      if (product.now().isBefore(JULY)) {
        product.passTo(JULY);
      }
    }
    phone = new Phone(page, "manabi");
  }

  private String facility(String name) {
    String sql = "select code from school_coupon_facility where name like ? order by id limit 1";
    return rows.texts(sql, name).get(0);
  }

  private long used(String number, String offer) {
    return rows.number(OF, number, offer);
  }

  @ParameterizedTest
  @Order(1)
  @CsvSource({"manuals/coupon, 8", "manuals/reception, 2", "staff/manuals/office, 13"})
  void p_54_the_manual_is_pictured_and_bound(
      String address, int pictures, Page page, Product product) throws Exception {
    Visitor reader = new Visitor(page, "manabi");
    if (address.startsWith("staff")) {
      reader.login("staff", "jimukyoku", Visitor.PASSWORD);
    }
    ManualBook book =
        ManualBook.ofPlugin(reader, product, "manabi", address).withScenes(this::play);
    book.takePictures();
    book.bind();
    assertThat(book.pictures()).hasSizeGreaterThanOrEqualTo(pictures);
  }

  /** What a manual's picture shows, on a telephone. */
  private void play(String scene) {
    phone.hold();
    if (scene.equals("coupon-mypage")) {
      phone.openOwn();
      phone.enter("100001", "19850710");
      return;
    }
    phone.open(scene.equals("coupon-done") ? hotel : hospital);
    SCENES.subList(0, SCENES.indexOf(scene)).forEach(this::goOn);
  }

  /** Leaves the screen of that scene; what is one choice only was passed over. */
  private void goOn(String scene) {
    switch (scene) {
      case "coupon-enter" -> phone.enter("100001", "19850710");
      case "coupon-choose" -> phone.chooseIfAsked();
      case "coupon-count" -> phone.press("count");
      case "coupon-show" -> phone.use();
      default -> phone.press("redeem");
    }
  }

  @Test
  @Order(2)
  void sc_44_a_wrong_number_and_a_wrong_date_are_told_alike(Page page) {
    phone.open(hospital);
    assertThat(page.locator(".coupon-place")).containsText("総合病院");
    sound(page);
    phone.enter("999999", "19850710");
    assertThat(page.locator("#error-summary")).containsText(UNKNOWN);
    String number = page.locator("#error-summary").innerText();
    phone.enter("100001", "19850711");
    assertThat(page.locator("#error-summary").innerText()).isEqualTo(number);
    sound(page);
  }

  @Test
  @Order(3)
  void sc_21_to_26_six_screens_use_one_coupon_and_only_the_last_button_does(Page page) {
    phone.arrive(hospital, "１００００１", "19850710");
    assertThat(page.locator("input[name=choice]")).hasCount(4);
    sound(page);
    phone.choose("選べるドック・40歳優待・1日・女");
    assertThat(page.locator("input[name=n]:checked")).hasValue("1");
    sound(page);
    phone.press("count");
    String shown = page.url();
    blinks(page, ".coupon-ask");
    sound(page);
    phone.use();
    String last = page.url();
    sound(page);
    page.reload();
    page.goBack();
    page.goForward();
    assertThat(used("100001", "checkup")).isZero();
    phone.press("redeem");
    assertThat(page.locator("main")).containsText("クーポンを利用しました。");
    assertThat(used("100001", "checkup")).isOne();
    blinks(page, ".coupon-done");
    sound(page);
    String done = page.url();
    page.reload();
    page.goBack();
    for (String address : List.of(shown, last, done)) {
      page.navigate(address);
    }
    assertThat(page.locator("main")).containsText("クーポンを利用しました。");
    assertThat(used("100001", "checkup")).isOne();
    page.locator("a.button", withText("内容選択画面へ")).click();
  }

  /** It blinks, and for who asked for less motion stands still in a frame. */
  private static void blinks(Page page, String part) {
    Locator line = page.locator(part);
    assertThat(line).hasCSS("animation-name", "coupon-blink");
    page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(line).hasCSS("animation-name", "none");
    assertThat(line).hasCSS("outline-style", "solid");
    assertThat(page.locator("main")).containsText("秒");
    page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
  }

  @Test
  @Order(4)
  void sc_2_the_other_two_are_gone_and_sc_27_what_was_used_today_is_seen(Page page) {
    phone.arrive(hospital, "100001", "19850710");
    phone.show("choose&all=1");
    assertThat(page.locator(".choice")).hasCount(1);
    assertThat(page.locator(".choice")).containsText("女性がん検診");
    assertThat(page.locator(".coupon-used")).containsText("選べるドック・40歳優待・1日・女");
    sound(page);
  }

  @Test
  @Order(5)
  void sc_22_one_coupon_is_no_choice_and_sc_27_a_double_tap_books_once(Page page) {
    phone.arrive(dentist, "100001", "19850710");
    assertThat(page.locator("h1")).hasText("枚数の入力");
    phone.press("count");
    phone.use();
    page.locator("button[value=redeem]").dblclick();
    assertThat(page.locator("main")).containsText("クーポンを利用しました。");
    assertThat(used("100001", "dental")).isOne();
  }

  @Test
  @Order(6)
  void sc_46_it_all_works_with_scripts_off(Page page, Product product) {
    try (BrowserContext plain =
        page.context()
            .browser()
            .newContext(
                new NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setLocale("ja-JP")
                    .setViewportSize(Phone.WIDTH, Phone.HEIGHT)
                    .setBaseURL(product.url()))) {
      Page off = plain.newPage();
      Phone other = new Phone(off, "manabi");
      other.arrive(hospital, "100002", "19741212");
      other.choose("選べるドック・一般(40以上)・脳・男");
      other.press("count");
      other.use();
      off.locator("button[value=redeem]").dblclick();
      assertThat(off.locator("main")).containsText("クーポンを利用しました。");
    }
    assertThat(used("100002", "checkup")).isOne();
  }

  @Test
  @Order(7)
  void sc_27_two_phones_with_the_last_coupon_book_one(Page page) {
    phone.arrive(dentist, "100002", "19741212");
    String coupon = phone.chosen();
    CompletableFuture<HttpResponse<String>> one = phone.redeem(dentist, coupon, 1, key());
    CompletableFuture<HttpResponse<String>> other = phone.redeem(dentist, coupon, 1, key());
    assertThat(List.of(one.join().statusCode(), other.join().statusCode()))
        .containsExactlyInAnyOrder(200, 303);
    HttpResponse<String> late = one.join().statusCode() == 200 ? one.join() : other.join();
    assertThat(late.body()).contains("利用できる枚数が足りません");
    assertThat(used("100002", "dental")).isOne();
  }

  @Test
  @Order(8)
  void sc_23_several_at_once(Page page) {
    phone.arrive(hotel, "100002", "19741212");
    page.locator("input[name=n][value='2']").check();
    phone.press("count");
    assertThat(page.locator("main")).containsText("2枚");
    phone.use();
    phone.press("redeem");
    assertThat(page.locator("main")).containsText("クーポンを利用しました。");
    assertThat(used("100002", "refresh")).isEqualTo(2);
    anotherFacilityShowsNoMark(page, page.url().replaceAll(".*[?&]k=", ""));
    aVisitThatIsOverSaysThatNothingWasBooked(page);
    assertThat(used("100002", "refresh")).isEqualTo(2);
  }

  /** SC-26: the mark is a proof for the facility where it was used just now. */
  private void anotherFacilityShowsNoMark(Page page, String key) {
    phone.arrive(hospital, "100002", "19741212");
    phone.open(hospital + "?s=done&k=" + key);
    assertThat(page.locator("h1")).hasText("利用の記録");
    assertThat(page.locator("main")).containsText("ホテル");
    assertThat(page.locator(".coupon-done")).hasCount(0);
    sound(page);
  }

  /** SC-27: nobody goes in who believes that the last button worked. */
  private void aVisitThatIsOverSaysThatNothingWasBooked(Page page) {
    phone.arrive(hotel, "100002", "19741212");
    phone.press("count");
    phone.use();
    page.context().clearCookies();
    phone.press("redeem");
    assertThat(page.locator(".notice-warn")).containsText("利用は完了していません");
    assertThat(page.locator(".notice-success")).hasCount(0);
    sound(page);
  }

  @Test
  @Order(9)
  void sc_40_the_own_page_shows_what_is_left_and_where_it_goes(Page page) {
    phone.openOwn();
    sound(page);
    phone.enter("100002", "19741212");
    assertThat(page.locator(".coupon-cards")).containsText("マイ リフレッシュ");
    assertThat(page.locator(".coupon-cards")).containsText("利用済み");
    sound(page);
    page.locator(".coupon-cards .card", withText("マイ リフレッシュ")).locator("a").click();
    assertThat(page.locator("main")).containsText("ホテル");
    assertThat(page.locator("main")).containsText("0120-000-");
    sound(page);
  }

  @Test
  @Order(10)
  void sc_8_who_lost_the_qualification_sees_no_coupon_at_once(Page page, Product product) {
    phone.arrive(hospital, "10000201", "19760505");
    assertThat(page.locator("h1")).hasText("枚数の入力");
    String coupon = phone.chosen();
    phone.openOwn();
    phone.enter("10000201", "19760505");
    assertThat(page.locator(".coupon-cards")).containsText("配偶者ドック");
    qualifiedUntil(product.now().toLocalDate().minusDays(1).toString());
    page.reload();
    assertThat(page.locator("main")).containsText("今は資格がない");
    assertThat(page.locator("main")).not().containsText("配偶者ドック");
    assertThat(phone.redeem(hospital, coupon, 1, key()).join().body()).contains("資格がないため");
    assertThat(used("10000201", "spouse")).isZero();
    phone.open(hospital + "?s=choose&all=1");
    assertThat(page.locator("main")).containsText("今この施設で利用できるクーポンはありません。");
    sound(page);
    qualifiedUntil(null);
  }

  /** The last day of the member, on whom the spouse depends. */
  private void qualifiedUntil(String day) {
    rows.texts(
        "update school_coupon_person set qualified_until = ?::date where number = '100002'"
            + " returning number",
        day);
  }

  @Test
  @Order(11)
  void sc_44_what_is_another_ones_shows_nothing(Page page) {
    phone.arrive(hotel, "100001", "19850710");
    String another =
        rows.texts("select id from school_coupon_coupon where number = '100002'").get(0);
    phone.open(hotel + "?s=count&c=" + another + "-");
    assertThat(page.locator("main")).not().containsText("太郎");
    assertThat(page.url()).contains("s=choose");
    assertThat(phone.redeem(hotel, another + "-", 1, key()).join().statusCode()).isEqualTo(303);
    assertThat(used("100002", "refresh")).isEqualTo(2);
    phone.open("zzzzzzzz");
    assertThat(page.locator("h1")).hasText("施設が見つかりません");
    sound(page);
    assertThat(page.navigate("aoba/u/" + hotel).status()).isEqualTo(404);
    assertThat(page.navigate("minato/mypage").status()).isEqualTo(404);
  }

  @Test
  @Order(12)
  void sc_46_the_first_visit_is_light(Product product) throws Exception {
    FirstVisit visit = FirstVisit.of(product.url() + "manabi/u/" + hospital);
    System.out.println("first visit to a coupon page: " + visit);
    assertThat(visit.bytes()).isBetween(1_000L, (long) LIGHT);
  }

  @Test
  @Order(13)
  void sc_27_a_server_that_dies_before_its_answer_has_booked_once(Page page, Product product) {
    phone.arrive(hotel, "K00003", "19940220");
    String coupon = phone.chosen();
    String key = key();
    CompletableFuture<HttpResponse<String>> lost = phone.redeem(hotel, coupon, 1, key);
    while (used("K00003", "refresh") == 0 && !lost.isDone()) {
      Thread.onSpinWait();
    }
    product.kill();
    lost.cancel(true);
    product.start();
    HttpResponse<String> again = phone.redeem(hotel, coupon, 1, key).join();
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location").orElse("")).contains("s=done");
    assertThat(used("K00003", "refresh")).isOne();
    phone.arrive(hotel, "K00003", "19940220");
    phone.show("choose&all=1");
    assertThat(page.locator(".coupon-used")).containsText("マイ リフレッシュ");
  }

  @Test
  @Order(14)
  void sc_1_the_office_takes_a_feed_over_and_its_people_have_coupons(Page page) {
    Visitor staff = new Visitor(page, "manabi").login("staff", "jimukyoku", Visitor.PASSWORD);
    staff.open("staff/feeds");
    String people =
        "組合員番号,氏名,フリガナ,生年月日,性別,区分,所属所,資格取得日\r\n"
            + "777001,新任　はるか,シンニン　ハルカ,19961101,女,常勤職員,県立まなび高等学校,20260401\r\n";
    staff.upload("file", "資格.csv", people.getBytes(StandardCharsets.UTF_8)).press("read");
    page.locator("button[value=take-over]").waitFor();
    assertThat(page.locator("main")).containsText("新しい方");
    staff.press("take-over");
    assertThat(page.locator("main")).containsText("反映");
    granted(page, staff);
    assertThat(page.locator("main")).containsText("女性がん検診・一般(40未満)");
    String granted = "select sum(quantity) from school_coupon_coupon where number = '777001'";
    long before = rows.number(granted);
    assertThat(before).isPositive();
    staff.open("staff/grants");
    staff.press("start");
    assertThat(page.locator("main")).containsText("付与を始めました");
    for (int i = 0; i < 150 && rows.number(RUNNING) > 0; i++) {
      page.waitForTimeout(200);
    }
    assertThat(rows.number(RUNNING)).isZero();
    assertThat(rows.number(granted)).isEqualTo(before);
  }

  private static final String RUNNING =
      "select count(*) from school_coupon_run where ended_at is null";

  /** Opens the new person's page until the coupons are there. */
  private void granted(Page page, Visitor staff) {
    String coupons = "select count(*) from school_coupon_coupon where number = '777001'";
    for (int i = 0; i < 150 && rows.number(coupons) == 0; i++) {
      page.waitForTimeout(200);
    }
    staff.open("staff/people?number=777001");
    page.locator("main tbody a").first().click();
  }

  private static void sound(Page page) {
    assertThat(Axe.violations(page)).isEmpty();
    Pictures.narrow(page);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
