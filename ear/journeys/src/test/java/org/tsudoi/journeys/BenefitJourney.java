package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Demonstration;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Letters;
import org.tsudoi.journeys.support.Mailbox;
import org.tsudoi.journeys.support.Pictures;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/**
 * A subsidy from the claim to the money on the office's account (OC-13, OC-14, P-33): claimed by a
 * clerk for two members, accepted by the secretariat, told by a notice, transferred by the bank's
 * file, seen on the office's monitor; and what the bank could not transfer.
 */
@ExtendWith(Journeys.class)
@Order(12)
class BenefitJourney {
  private static final String CLUB = "aoba";
  private static final Charset JIS = Charset.forName("JIS_X0201");
  private static final byte[] RECEIPT = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void a_subsidy_is_claimed_granted_transferred_and_seen(
      Page page, Mailbox mailbox, Product product) throws Exception {
    Demonstration.isTold(new Rows(product, CLUB));
    Visitor office = new Visitor(page, CLUB).login("office", "tanto3", Visitor.PASSWORD);
    String receipt = claim(office, product);
    Visitor staff = beside(page).login("staff", "jimu", Visitor.PASSWORD);
    accept(staff, receipt);
    assertThat(mailbox.lines("給付を決定しました（" + receipt, 1)).isNotEmpty();
    office.open("office/benefits?group=SUBSIDY");
    Pictures.take(page, "office-benefits");
    assertThat(rows(page)).hasCount(2);
    assertThat(rows(page).first()).containsText("給付決定");
    notice(office);
    transfer(staff, product);
    office.open("office/benefits?group=SUBSIDY");
    assertThat(rows(page).first()).containsText("振込済み");
    failAndRetry(staff);
    office.open("office/benefits?group=SUBSIDY");
    assertThat(rows(page).first()).containsText("給付決定");
    staff.page().context().close();
  }

  private static Visitor beside(Page page) {
    Browser browser = page.context().browser();
    String root = page.url().replaceAll("(https?://[^/]+/).*", "$1");
    return new Visitor(
        browser
            .newContext(new Browser.NewContextOptions().setBaseURL(root).setLocale("ja-JP"))
            .newPage(),
        CLUB);
  }

  private static Locator rows(Page page) {
    return page.locator("main tbody tr");
  }

  /** Without the receipt it is refused with the paper's name, and nothing typed is lost. */
  private static String claim(Visitor office, Product product) {
    Page page = office.page();
    office.open("office/benefits");
    page.locator("main a[href*='type=benefit-influenza']").click();
    page.locator("[name=pick]").nth(0).check();
    page.locator("[name=pick]").nth(1).check();
    press(page, "選んだ方を追加する");
    String today = product.now().toLocalDate().toString();
    office.fill("entries[0].eventDay", today).fill("entries[0].cost", "３，８００");
    office.fill("entries[1].eventDay", today).fill("entries[1].cost", "1200");
    office.press("confirm");
    assertThat(page.locator("#error-summary")).containsText("領収書の写し");
    page.locator("[name=attachments]")
        .setInputFiles(new FilePayload("receipt.pdf", "application/pdf", RECEIPT));
    office.press("confirm");
    assertThat(page.locator("main")).containsText("合計 2,700円");
    office.press("file");
    assertThat(page).hasURL(Pattern.compile(".*/filings/receipt\\?id=\\d+"));
    return page.locator(".receipt strong").innerText();
  }

  private static void press(Page page, String text) {
    page.locator("main button", new Page.LocatorOptions().setHasText(text)).first().click();
  }

  private static void accept(Visitor staff, String receipt) {
    staff.open("staff/filings?office=" + receipt);
    staff.page().locator("main tbody a").first().click();
    staff.press("accept");
    assertThat(staff.page().locator(".notice-success").first()).containsText(receipt);
  }

  /** Cut at the year's most, or as much as it cost; both explained. */
  private static void notice(Visitor office) {
    String href =
        rows(office.page()).first().locator("a[href*='documents?id=']").getAttribute("href");
    assertThat(Letters.text(office.download(href)))
        .contains("助成金給付決定通知書", "1,500円", "1,200円", "2,700円", "限度額1,500円まで");
  }

  /** June 10 is a day on which banks work. */
  private static void transfer(Visitor staff, Product product) {
    Page page = staff.page();
    staff.open("staff/benefits/transfers");
    Pictures.take(page, "staff-transfers");
    staff.fill("day", product.now().toLocalDate().toString()).press("create");
    Pictures.take(page, "staff-transfer");
    long total = staff.figure("振込額");
    int offices = rows(page).count();
    byte[] file =
        staff.download(page.locator("main a[href*='save=yes']").first().getAttribute("href"));
    assertThat(new String(file, JIS))
        .startsWith("121")
        .contains("8%06d%012d".formatted(offices, total));
    staff.press("send");
    assertThat(page.locator("main .summary")).containsText("振込済み");
  }

  private static void failAndRetry(Visitor staff) {
    Page page = staff.page();
    page.locator("main tbody tr", new Page.LocatorOptions().setHasText("00003"))
        .locator("a[href*='item=']")
        .click();
    staff.press("fail");
    assertThat(page.locator("#error-summary")).isVisible();
    staff.fill("reason", "該当口座なし").press("fail");
    assertThat(page.locator("main tbody")).containsText("該当口座なし");
    staff.open("staff/benefits?state=FAILED");
    page.locator("main tbody th a").first().click();
    Pictures.take(page, "staff-grant");
    staff.press("retry");
    assertThat(page.locator("#error-summary")).isVisible();
    page.locator("[name=same]").check();
    staff.press("retry");
    assertThat(page.locator(".notice-success")).containsText("振込待ちに戻しました");
  }
}
