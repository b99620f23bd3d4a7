package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Demonstration;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/** What the secretariat does besides the year's round, at the demonstration's club. */
@ExtendWith(Journeys.class)
class SecretariatJourney {
  private static final String CLUB = "aoba";

  private static Visitor staff(Page page, String id) {
    return new Visitor(page, CLUB).login("staff", id, Visitor.PASSWORD);
  }

  @Test
  void the_head_reads_the_audit_log_and_has_it_verified(Page page) {
    Visitor head = staff(page, "jimukyoku");
    head.open("staff/audit?kind=account&action=login");
    assertThat(page.locator("main tbody tr").first()).containsText("ログイン");
    head.press("verify");
    assertThat(page.locator(".notice-success")).containsText("改ざんはありません");
    assertThat(page.locator("main .summary")).containsText("改ざんなし");
  }

  @Test
  void the_audit_log_is_the_heads_alone(Page page) {
    Visitor clerk = staff(page, "jimu");
    assertThat(clerk.open("staff/audit")).isEqualTo(404);
    clerk.open("staff");
    assertThat(page.locator(".menu")).not().containsText("操作履歴");
  }

  @Test
  void the_secretariat_files_a_leaving_that_came_on_paper(Page page, Product product) {
    Visitor staff = staff(page, "jimu");
    staff.open("staff/members?office=00009");
    page.locator("main tbody a[href*='members/detail']").first().click();
    page.locator("main a[href*='filings/new?type=withdrawal']").click();
    assertThat(page.locator("main")).containsText("事業所に代わって届け出ます");
    staff.choose("entries[0].reason", "RETIRED");
    staff.fill("entries[0].leftOn", product.now().toLocalDate().toString()).press("confirm");
    staff.press("file");
    String receipt = page.locator(".receipt strong").innerText();
    staff.open("staff/filings?office=" + receipt);
    page.locator("main tbody a").first().click();
    assertThat(page.locator("main")).containsText("事務局が代わりに届出");
  }

  /** P-23: the second is told what the first changed, keeps what was typed, and decides. */
  @Test
  void the_second_of_two_clerks_at_one_member_sees_what_the_first_changed(Page page) {
    Visitor staff = staff(page, "jimu");
    staff.open("staff/members/change?id=20");
    String version = page.locator("main [name=version]").inputValue();
    Map<String, String> first = new HashMap<>(Map.of("action", "change", "version", version));
    for (String name : List.of("id", "familyName", "givenName", "kana", "birthDate", "from")) {
      first.put(name, page.locator("main [name=" + name + "]").inputValue());
    }
    for (String name : List.of("sex", "category", "email")) {
      first.put(name, page.locator("main [name=" + name + "]").inputValue());
    }
    first.put("familyName", "先野");
    assertThat(staff.post("staff/members/change?id=20", first).status()).isEqualTo(303);

    staff.fill("familyName", "後田").press("change");
    assertThat(page.locator("#error-summary")).containsText("先に変更しました");
    assertThat(page.locator("main tbody tr")).containsText(new String[] {"先野"});
    assertThat(page.locator("[name=familyName]")).hasValue("後田");
    staff.press("change");
    assertThat(page.locator("main")).containsText("後田");
    assertThat(page).hasURL(Pattern.compile(".*/staff/members/detail\\?id=20"));
  }

  @Test
  void a_clerk_of_several_offices_says_for_which_one_it_is(Page page) {
    Visitor clerk = new Visitor(page, CLUB).login("office", "honsha", Visitor.PASSWORD);
    clerk.open("office/filings/new?type=joining");
    page.locator("[name=office]").selectOption(new SelectOption().setIndex(2));
    page.locator("main form button[type=submit]").click();
    assertThat(page).hasURL(Pattern.compile(".*type=joining&office=\\d+&key=.*"));
    assertThat(page.locator("main .reference")).containsText("00002");
  }

  @Test
  void an_office_that_owes_fees_cannot_leave(Page page, Product product) throws Exception {
    Demonstration.isTold(new Rows(product, CLUB));
    Visitor staff = staff(page, "jimu");
    staff.open("staff/billing/arrears");
    String number = page.locator("main tbody th a").first().innerText();
    staff.open("staff/offices?number=" + number);
    page.locator("main tbody a[href*='offices/detail']").first().click();
    page.locator("main a[href*='offices/leave']").click();
    staff.press("check");
    assertThat(page.locator("#error-summary")).containsText("退会できません");
    assertThat(page.locator("button[value=leave]")).hasCount(0);
  }
}
