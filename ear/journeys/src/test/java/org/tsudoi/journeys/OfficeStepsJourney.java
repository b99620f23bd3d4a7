package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Letters;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Visitor;

/**
 * The office's pages step by step, in the order in which a clerk is taught them, at a club with
 * monthly fees (OC-1 to OC-13).
 */
@ExtendWith(Journeys.class)
@TestMethodOrder(OrderAnnotation.class)
@Order(36)
class OfficeStepsJourney {
  private static final String CLERK = "tanto2";

  private Visitor clerk;
  private Page page;
  private String today;

  @BeforeEach
  void login(Page page, Product product) {
    this.page = page;
    today = product.now().toLocalDate().toString();
    clerk = new Visitor(page, "minato").login("office", CLERK, Visitor.PASSWORD);
  }

  private Locator main() {
    return page.locator("main");
  }

  private void follow(String text) {
    main().locator("a", new Locator.LocatorOptions().setHasText(text)).first().click();
  }

  private void file() {
    clerk.press("file");
    assertThat(page).hasURL(Pattern.compile(".*/filings/receipt\\?id=\\d+"));
  }

  @Test
  @Order(1)
  void the_first_page_has_the_switch_the_news_and_the_state_of_filings_OC_1_OC_2() {
    assertThat(page).hasURL(Pattern.compile(".*/minato/office"));
    assertThat(page.locator("header")).containsText("みなと");
    assertThat(main()).containsText("WEB明細");
    assertThat(main()).containsText("お知らせ");
    assertThat(main()).containsText("届出の処理状況");
  }

  @Test
  @Order(2)
  void what_changed_of_the_office_is_entered_alone_and_filed_OC_3() {
    clerk.open("office/profile");
    follow("事業所情報変更");
    clerk.fill("changedOn", today).fill("phone", "03-1234-5678").press("confirm");
    assertThat(main()).containsText("03-1234-5678");
    file();
  }

  @Test
  @Order(3)
  void the_history_of_filings_opens_and_leads_back_OC_5() {
    clerk.open("office/profile");
    follow("申請履歴");
    assertThat(main()).containsText("事業所情報変更");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*/office/profile.*"));
  }

  @Test
  @Order(4)
  void payment_method_accounts_and_leaving_are_told_and_refused_by_the_server_OC_4() {
    clerk.open("office/profile");
    assertThat(main()).containsText("口座");
    for (String type : List.of("payment-method", "bank-account", "office-withdrawal")) {
      String path = "office/filings/new?type=" + type;
      assertThat(clerk.post(path, Map.of("action", "confirm")).status()).isLessThan(500);
      assertThat(clerk.post(path, Map.of("action", "file")).status()).isLessThan(500);
      clerk.open("office/filings?type=" + type);
      assertThat(main().locator("tbody tr")).hasCount(0);
    }
  }

  @Test
  @Order(5)
  void what_changed_of_a_member_is_confirmed_before_it_is_filed_OC_6() {
    openMember(0);
    follow("会員情報変更");
    clerk.fill("entries[0].changedOn", today).fill("entries[0].email", "hanako@example.jp");
    clerk.press("confirm");
    assertThat(page.locator("h1")).containsText("申請内容の確認");
    assertThat(main()).containsText("hanako@example.jp");
    file();
  }

  private void openMember(int row) {
    clerk.open("office/members");
    main().locator("tbody a").nth(row).click();
  }

  @Test
  @Order(6)
  void the_membership_notice_is_made_in_a_new_tab_and_opened_OC_11() {
    openMember(0);
    String name = page.locator("h1").innerText();
    Page tab = page.waitForPopup(() -> follow("会員通知書を発行する"));
    assertThat(tab.locator("main")).containsText("PDFを生成しました");
    String href = tab.getByText("member_info.pdf を開く").getAttribute("href");
    assertThat(Letters.text(clerk.download(href)).replaceAll("\\s", ""))
        .contains("会員通知書", name.replaceAll("\\s", ""));
    tab.close();
  }

  @Test
  @Order(7)
  void who_leaves_is_seen_once_more_and_the_reason_chosen_OC_8() {
    openMember(1);
    String name = page.locator("h1").innerText();
    follow("退会");
    assertThat(main()).containsText(name);
    clerk.choose("entries[0].reason", "RETIRED").fill("entries[0].leftOn", today);
    clerk.press("confirm");
    assertThat(main()).containsText(name);
    file();
  }

  @Test
  @Order(8)
  void a_members_name_is_changed_OC_9() {
    openMember(2);
    follow("氏名変更");
    clerk.fill("entries[0].familyName", "新山").fill("entries[0].givenName", "花子");
    clerk.fill("entries[0].familyKana", "ニイヤマ").fill("entries[0].givenKana", "ハナコ");
    clerk.fill("entries[0].changedOn", today).press("confirm");
    assertThat(main()).containsText("新山");
    file();
  }

  @Test
  @Order(9)
  void a_member_moves_within_the_group_only_OC_10() {
    openMember(2);
    follow("異動");
    Locator offices = page.locator("[name=toOffice] option[value]:not([value=''])");
    assertThat(offices).hasCount(2);
    clerk.choose("toOffice", offices.first().getAttribute("value"));
    clerk.fill("transferredOn", today).press("confirm");
    file();
  }

  @Test
  @Order(10)
  void somebody_joins_and_all_but_the_remarks_is_mandatory_OC_7() {
    clerk.open("office/filings/new?type=joining&fresh=yes");
    clerk.press("confirm");
    int asked = page.locator("#error-summary li").count();
    assertThat(asked).isGreaterThanOrEqualTo(10);
    assertThat(page.locator("#error-summary")).not().containsText("備考");
  }

  @Test
  @Order(11)
  void fees_are_listed_with_their_invoices_and_benefits_with_their_notices_OC_12_OC_13() {
    clerk.open("office/payments");
    assertThat(main().locator("tbody tr").first()).containsText("円");
    assertThat(main().locator("a[href*='/documents?id=']").first()).isVisible();
    clerk.open("office/benefits");
    assertThat(main()).containsText("共済給付");
    assertThat(main()).containsText("助成");
  }
}
