package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Letters;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/** OC-2a, OC-14: the switch for statements on the web, and what is posted while it is off. */
@ExtendWith(Journeys.class)
class PostJourney {
  private static final String CLUB = "minato";
  private static final String OFFICE = "00001";
  private static final String NOTICES =
      "staff/post?kind=MEMBERSHIP_NOTICE&free=yes&number=" + OFFICE;
  private static final String PAPERS = "select count(*) from office_paper";
  private static final double PATIENCE = 60_000;

  @Test
  void a_letter_goes_by_post_until_the_office_turns_its_switch(Page page, Product product) {
    turn(page, false);
    staff(page);
    String first = issueNotice(page, 0);
    open(page, NOTICES);
    assertThat(page.locator(".post-list")).containsText(first);

    page.locator("[data-tick-all]").check();
    new Visitor(page, CLUB).press("collect");
    print(page, first);
    new Visitor(page, CLUB).press("posted");
    assertThat(page.locator(".notice-success")).containsText("郵送済みにしました");
    open(page, NOTICES);
    assertThat(page.locator("main")).not().containsText(first);

    turn(page, true);
    staff(page);
    String second = issueNotice(page, 1);
    open(page, NOTICES);
    assertThat(page.locator("main")).not().containsText(second);
    open(page, "staff/outbox");
    assertThat(page.locator("main tbody")).containsText("新しい書類のお知らせ");

    turn(page, false);
    staff(page);
    String third = issueNotice(page, 2);
    open(page, NOTICES);
    assertThat(page.locator(".post-list")).containsText(third);
  }

  @Test
  void what_an_office_changes_on_paper_only_is_refused_by_the_server(Page page, Product product)
      throws Exception {
    page.context().clearCookies();
    Visitor office = new Visitor(page, CLUB).login("office", "kanri1", Visitor.PASSWORD);
    open(page, "office/profile");
    assertThat(page.locator("main")).containsText("預金口座振替依頼書");
    for (String type : List.of("payment-method", "bank-account", "office-withdrawal")) {
      for (String action : List.of("draft", "confirm", "file")) {
        office.post("office/filings/new?type=" + type, Map.of("action", action, "type", type));
      }
    }
    Rows rows = new Rows(product, CLUB);
    long papers = rows.number(PAPERS);
    for (String path : List.of("account", "transfer-account", "leave")) {
      String answered =
          office.post("staff/offices/" + path + "?id=1", Map.of("action", path, "id", "1")).text();
      assertThat(answered).as(path).contains("事務局ログイン");
    }
    String filed =
        "select count(*) from filing"
            + " where type in ('payment-method', 'bank-account', 'office-withdrawal')";
    assertThat(rows.number(filed)).isZero();
    assertThat(rows.number(PAPERS)).isEqualTo(papers);
  }

  private static void print(Page page, String title) {
    Locator file = page.locator("a[href*='file=print']");
    assertThat(file).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    Visitor visitor = new Visitor(page, CLUB);
    String printed = Letters.text(visitor.download(file.getAttribute("href")));
    assertThat(printed.replaceAll("\\s", "")).contains("会員通知書");
    assertThat(page.locator("main")).containsText(title);
    String labels =
        Letters.text(
            visitor.download(file.getAttribute("href").replace("print", "labels&first=4")));
    assertThat(labels).contains("（" + OFFICE + "）", "様");
  }

  /**
   * The secretariat issues the notice of one of the office's members, the last ones, whose notices
   * no other journey makes; the name.
   */
  private static String issueNotice(Page page, int member) {
    open(page, "staff/members?office=" + OFFICE + "&state=ACTIVE");
    Locator members = page.locator("main tbody a[href*='members/detail']");
    members.nth(members.count() - 1 - member).click();
    String name = page.locator("main h1").innerText();
    open(page, "staff/members/notice?id=" + new Visitor(page, CLUB).id());
    assertThat(page.locator("main")).containsText("PDFを生成しました");
    return name;
  }

  private static void turn(Page page, boolean wanted) {
    page.context().clearCookies();
    new Visitor(page, CLUB).login("office", "tanto1", Visitor.PASSWORD);
    open(page, "office");
    Locator button = page.locator("button[role=switch]");
    if (button.getAttribute("aria-checked").equals("true") != wanted) {
      button.click();
      assertThat(page.locator(".notice-success")).containsText("WEB明細");
    }
    assertThat(button).hasAttribute("aria-checked", String.valueOf(wanted));
  }

  private static void staff(Page page) {
    page.context().clearCookies();
    new Visitor(page, CLUB).login("staff", "jimukyoku", Visitor.PASSWORD);
  }

  private static void open(Page page, String path) {
    assertThat(new Visitor(page, CLUB).open(path)).isEqualTo(200);
  }
}
