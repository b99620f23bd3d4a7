package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Keyboard;
import org.tsudoi.journeys.support.Letters;
import org.tsudoi.journeys.support.Mailbox;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/**
 * A clerk files, the secretariat decides, both in the browser (OC-7, OC-8, OC-14, P-20 to P-23).
 */
@ExtendWith(Journeys.class)
@Tag("every-server")
@Order(10)
class FilingJourney {
  private static final String PASSWORD = "Kumo-no-mine-7";
  private static final String NEW = "aoba/office/filings/new?type=";
  private static final String OFFICE_OF_TANTO4 =
      "select s.office from account_office s join account a on a.organization = s.organization"
          + " and a.id = s.account where a.login_id = 'tanto4'";
  private static final String[] FAMILY = {"青山", "海野", "川端", "丘村"};
  private static final String[] KANA = {"あおやま", "ｳﾐﾉ", "カワバタ", "おかむら"};

  @Test
  void four_join_and_two_leave_and_the_secretariat_accepts_both_at_once(
      Page page, Mailbox mailbox, Product product) throws Exception {
    login(page, "office", "tanto2");
    String joining = fileFourJoinings(page);
    String leaving = fileTwoLeavings(page, product);
    Page staff = beside(page);
    login(staff, "staff", "jimu");
    acceptTogether(staff, joining, leaving);
    assertThat(state(page, joining)).isEqualTo("受理");
    assertThat(state(page, leaving)).isEqualTo("完了");
    page.locator("tr", withText(joining)).locator("a").click();
    assertThat(copy(page)).contains(joining, "青山", "オカムラ");
    staff.navigate("aoba/staff/members?kana=アオヤマ&state=");
    assertThat(staff.locator("main")).containsText("青山");
    awaitMail(mailbox, "追加入会を受理しました（" + joining + "）");
    staff.context().close();
  }

  /** P-55: Tab, Enter, Space, arrows and letters are enough, from the login to the acceptance. */
  @Test
  void who_has_no_mouse_files_a_joining_and_accepts_it(Page page) {
    Keyboard keys = loginByKeyboard(page, "office", "tanto4");
    page.navigate(NEW + "joining&fresh=yes");
    typePerson(keys).press("confirm").press("file");
    assertThat(page).hasURL(Pattern.compile(".*/filings/receipt\\?id=\\d+"));
    String receipt = page.locator(".receipt strong").innerText();
    keys.to(".header button[value=logout]").enter();

    loginByKeyboard(page, "staff", "jimu").to(".menu summary", "会員・事業所").tick();
    keys.to(".menu a[href$='/staff/offices']").enter();
    assertThat(page.locator("h1")).hasText("事業所");
    keys.to("a.skip");
    page.keyboard().press("Enter");
    keys.to("a[href$='/staff/offices/new']")
        .to(".menu a[href$='/staff/filings']")
        .enter()
        .to("[name=pick]", receipt)
        .tick();
    keys.press("accept");
    assertThat(page.locator(".notice-success")).containsText("1件を受理しました");
  }

  private static Keyboard loginByKeyboard(Page page, String area, String id) {
    page.navigate("aoba/login?for=" + area);
    new Keyboard(page).type("loginId", id).type("password", PASSWORD).press("login");
    assertThat(page).hasURL(Pattern.compile(".*/aoba/" + area));
    return new Keyboard(page);
  }

  private static Keyboard typePerson(Keyboard keys) {
    return keys.to("[name=joinMonth]")
        .tick()
        .type(entry("familyName"), "鍵盤")
        .type(entry("givenName"), "花子")
        .type(entry("familyKana"), "ケンバン")
        .type(entry("givenKana"), "ハナコ")
        .type(entry("birthDate"), "S60.5.6")
        .choose(entry("sex"), "FEMALE")
        .type(entry("hiredOn"), "2020/4/1")
        .choose(entry("employment"), "REGULAR")
        .choose(entry("seasonal"), "no")
        .choose(entry("inHospital"), "no")
        .choose(entry("feeBearer"), "COMPANY");
  }

  private static String entry(String field) {
    return "entries[0]." + field;
  }

  private static String copy(Page page) {
    String address = (String) page.getByText("控え（PDF）を開く").evaluate("link => link.href");
    return Letters.text(page.request().get(address).body());
  }

  private static String fileFourJoinings(Page page) {
    page.navigate(NEW + "joining&fresh=yes");
    for (int i = 1; i < FAMILY.length; i++) {
      press(page, "もう1名追加する");
    }
    page.locator("[name=joinMonth]").first().check();
    for (int i = 0; i < FAMILY.length; i++) {
      fillPerson(page, i);
    }
    press(page, "確認画面へ進む");
    assertThat(page.locator("h1")).containsText("申請内容の確認");
    assertThat(page.locator("main")).containsText("ウミノ");
    assertThat(page.locator("main")).containsText("平成2年");
    return fileIt(page);
  }

  private static void fillPerson(Page page, int row) {
    fill(page, row, "familyName", FAMILY[row]);
    fill(page, row, "givenName", "花子");
    fill(page, row, "familyKana", KANA[row]);
    fill(page, row, "givenKana", "ﾊﾅｺ");
    fill(page, row, "birthDate", "H2.4." + (row + 1));
    fill(page, row, "hiredOn", "2020/4/1");
    choose(page, row, "sex", "FEMALE");
    page.locator(named(row, "employment")).selectOption("REGULAR");
    choose(page, row, "seasonal", "no");
    choose(page, row, "inHospital", "no");
    choose(page, row, "feeBearer", "COMPANY");
  }

  private static String fileTwoLeavings(Page page, Product product) {
    page.navigate(NEW + "withdrawal&fresh=yes");
    page.locator("[name=pick]").nth(0).check();
    page.locator("[name=pick]").nth(1).check();
    press(page, "選んだ方を追加する");
    String today = product.now().toLocalDate().toString();
    for (int row = 0; row < 2; row++) {
      page.locator(named(row, "reason")).selectOption("RETIRED");
      fill(page, row, "leftOn", today);
    }
    press(page, "確認画面へ進む");
    return fileIt(page);
  }

  /** Presses the button twice, as impatient people do, and goes back and forth. */
  private static String fileIt(Page page) {
    page.locator("button[value=file]").dblclick();
    assertThat(page).hasURL(Pattern.compile(".*/filings/receipt\\?id=\\d+"));
    String receipt = page.locator(".receipt strong").innerText();
    page.goBack();
    page.reload();
    assertThat(page.locator(".receipt strong")).hasText(receipt);
    return receipt;
  }

  private static void acceptTogether(Page staff, String joining, String leaving) {
    staff.navigate("aoba/staff/filings");
    for (String receipt : List.of(joining, leaving)) {
      staff.locator("tr", withText(receipt)).locator("[name=pick]").check();
    }
    press(staff, "選んだ届出をまとめて受理する");
    assertThat(staff.locator(".notice-success")).containsText("2件を受理しました");
  }

  private static String state(Page page, String receipt) {
    page.navigate("aoba/office/filings");
    return page.locator("tr", withText(receipt)).locator(".status").innerText();
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(Page page) {
    login(page, "office", "tanto3");
    page.navigate(NEW + "joining&fresh=yes");
    fill(page, 0, "familyName", "残る 名前");
    fill(page, 0, "familyKana", "漢字");
    fill(page, 0, "birthDate", "昭和99年1月1日");
    choose(page, 0, "inHospital", "yes");
    press(page, "確認画面へ進む");
    assertThat(page.locator("#error-summary")).containsText("1件目");
    assertThat(page.locator(named(0, "familyName"))).hasValue("残る 名前");
    assertThat(page.locator(named(0, "birthDate"))).hasValue("昭和99年1月1日");
    page.locator("#error-summary a", withText("フリガナ（氏）")).click();
    assertThat(page.locator(named(0, "familyKana"))).isFocused();
    press(page, "保存して、あとで続ける");
    page.navigate(NEW + "joining");
    assertThat(page.locator(".notice-info")).containsText("前回の途中まで");
    assertThat(page.locator(named(0, "familyName"))).hasValue("残る 名前");
  }

  @Test
  void the_second_of_two_at_the_same_filing_is_told_and_changes_nothing(
      Page page, Product product) {
    login(page, "office", "tanto4");
    page.navigate(NEW + "office-change&fresh=yes");
    page.locator("[name=changedOn]").fill(product.now().toLocalDate().toString());
    page.locator("[name=contact]").fill("新しい 担当");
    press(page, "確認画面へ進む");
    String receipt = fileIt(page);
    Page one = beside(page);
    Page other = beside(page);
    login(one, "staff", "jimu");
    login(other, "staff", "jimukyoku");
    open(one, receipt);
    open(other, receipt);
    one.locator("[name=reason]").fill("担当者の部署も書いてください。");
    press(one, "差し戻す");
    press(other, "受理する");
    assertThat(other.locator("#error-summary")).containsText("先に処理しました");
    assertThat(state(page, receipt)).isEqualTo("差戻し");
    one.context().close();
    other.context().close();
  }

  @Test
  void what_the_secretariat_filed_from_a_paper_is_corrected_by_it_and_not_by_the_office(
      Page page, Product product) {
    login(page, "staff", "jimu");
    page.navigate("aoba/staff/filings");
    Rows rows = new Rows(product, "aoba");
    long office = rows.number(OFFICE_OF_TANTO4);
    page.navigate("aoba/staff/filings/new?type=office-change&fresh=yes&office=" + office);
    page.locator("[name=changedOn]").fill(product.now().toLocalDate().toString());
    page.locator("[name=contact]").fill("書面の 担当");
    press(page, "確認画面へ進む");
    String receipt = fileIt(page);
    open(page, receipt);
    page.locator("[name=reason]").fill("書面をもう一度確認します。");
    press(page, "差し戻す");
    String id = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    Page clerk = beside(page);
    login(clerk, "office", "tanto4");
    clerk.navigate("aoba/office/filings/view?id=" + id);
    assertThat(clerk.locator("main")).containsText("事務局が入力したもの");
    assertThat(clerk.locator("button[value=withdraw]")).hasCount(0);
    clerk.navigate("aoba/office/filings/confirm?id=" + id);
    assertThat(clerk).hasURL(Pattern.compile(".*/filings/view\\?id=" + id));
    String version =
        rows.texts("select version from filing where receipt_number = ?", receipt).get(0);
    new Visitor(clerk, "aoba")
        .post("office/filings/confirm?id=" + id, Map.of("action", "file", "version", version));
    assertThat(state(clerk, receipt)).isEqualTo("差戻し");
    clerk.context().close();
    page.getByText("内容を直して申請し直す").click();
    press(page, "確認画面へ進む");
    assertThat(fileIt(page)).isEqualTo(receipt);
  }

  @Test
  void a_clerk_reaches_no_other_office_and_no_account_that_paper_is_needed_for(Page page) {
    login(page, "office", "tanto2");
    assertThat(page.navigate(NEW + "joining&office=1").status()).isEqualTo(404);
    assertThat(page.navigate("aoba/office/filings/view?id=999999").status()).isEqualTo(404);
    page.navigate(NEW + "bank-account");
    assertThat(page.locator("main")).containsText("預金口座振替依頼書");
    assertThat(page.locator("button[value=confirm]")).hasCount(0);
  }

  private static void open(Page staff, String receipt) {
    staff.navigate("aoba/staff/filings?office=" + receipt);
    staff.locator("tr", withText(receipt)).locator("a").click();
    assertThat(staff.locator("h1")).containsText(receipt);
  }

  private static Page beside(Page page) {
    String start = page.url().replaceFirst("(https?://[^/]+/).*", "$1");
    BrowserContext context =
        page.context()
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(start)
                    .setLocale("ja-JP")
                    .setTimezoneId("Asia/Tokyo"));
    return context.newPage();
  }

  private static void login(Page page, String area, String id) {
    page.navigate("aoba/login?for=" + area);
    page.locator("#f-loginId").fill(id);
    page.locator("#f-password").fill(PASSWORD);
    page.locator("button[value=login]").click();
    assertThat(page).hasURL(Pattern.compile(".*/aoba/" + area));
  }

  private static void press(Page page, String button) {
    page.locator("button", withText(button)).first().click();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String named(int row, String field) {
    return "[name=\"entries[" + row + "]." + field + "\"]";
  }

  private static void fill(Page page, int row, String field, String typed) {
    page.locator(named(row, field)).fill(typed);
  }

  private static void choose(Page page, int row, String field, String option) {
    Locator choice = page.locator(named(row, field) + "[value=" + option + "]");
    choice.check();
  }

  private static void awaitMail(Mailbox mailbox, String subject) throws Exception {
    for (int waited = 0; waited < 60; waited++) {
      for (MimeMessage mail : mailbox.mails()) {
        if (mail.getSubject().contains(subject)) {
          return;
        }
      }
      mailbox.await(mailbox.mails().size() + 1, 500);
    }
    throw new AssertionError("no mail " + subject);
  }
}
