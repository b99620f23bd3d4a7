package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Axe;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;

/**
 * A jar that the product never heard of, in the operator's plugin folder: its organization works,
 * and a broken one troubles nobody else (P-2 to P-4).
 */
@ExtendWith(Journeys.class)
@Order(15)
class PluginJourney {

  private static void login(Page page) {
    page.navigate("notes-circle/office/notes");
    page.locator("input[name=loginId]").fill("tanto1");
    page.locator("input[name=password]").fill("Kumo-no-mine-7");
    page.locator("button[value=login]").click();
  }

  private static RequestOptions sent(String text) {
    return withKey().setData(text);
  }

  private static RequestOptions withKey() {
    return RequestOptions.create().setHeader("Authorization", "Bearer river-side-library");
  }

  private static int rows(Product product, String organization) throws SQLException {
    return count(product, organization, "true");
  }

  private static int count(Product product, String which) throws SQLException {
    return count(product, "notes-circle", which);
  }

  private static int count(Product product, String organization, String which) throws SQLException {
    try (Connection connection = product.database(organization);
        ResultSet count =
            connection
                .createStatement()
                .executeQuery("select count(*) from notes_note where " + which)) {
      count.next();
      return count.getInt(1);
    }
  }

  /** P-55: what the plugin does not say in English it says in Japanese. */
  @Test
  void on_an_english_page_a_plugin_without_english_has_its_japanese_words(Page page) {
    login(page);
    page.locator(".language button").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("button[value=logout]")).hasText("Sign out");
    assertThat(page.locator("h1")).hasText("読書ノート");
    assertThat(Axe.violations(page)).isEmpty();

    page.locator(".language button").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ja");
    assertThat(page.locator("button[value=logout]")).hasText("ログアウト");
  }

  @Test
  void a_new_jar_brings_its_page_its_menu_entry_its_look_and_its_table(Product product, Page page)
      throws SQLException {
    int before = rows(product, "notes-circle");
    login(page);
    assertThat(page.locator("h1")).hasText("読書ノート");
    assertThat(page.locator("nav.menu")).containsText("読書ノート");

    page.locator("button[value=keep]").click();
    assertThat(page.locator("main")).containsText("感想は1文字以上200文字以内で入力してください。");

    page.locator("textarea[name=text]").fill("銀河鉄道の夜を読みました");
    page.locator("button[value=keep]").click();
    assertThat(page.locator("main")).containsText("ノートに残しました。");
    assertThat(page.locator(".note-card").first()).containsText("銀河鉄道の夜を読みました");
    assertThat(page.locator(".note-card").first()).hasCSS("border-left-color", "rgb(122, 62, 0)");

    assertThat(rows(product, "notes-circle")).isEqualTo(before + 1);
    assertThat(rows(product, "aoba")).isZero();
  }

  @Test
  void everybody_reads_and_answers_at_an_address_of_its_own_and_finds_the_manual(
      Product product, Page page) {
    assertThat(page.request().post(product.url() + "notes-circle/api/notes", sent("銀河")).status())
        .isEqualTo(201);
    page.navigate("notes-circle/");
    page.locator("main a[href$='/notes-circle/reading']").click();
    page.locator("main li a").first().click();
    String address = page.url();
    page.locator("textarea[name=text]").fill("わたしも読みました");
    page.locator("button[value=answer]").click();
    assertThat(page.locator("main")).containsText("ノートに残しました。");
    assertThat(page).hasURL(address);
    assertThat(page.locator("textarea[name=text]")).hasValue("また読みました");
    assertThat(page.navigate("notes-circle/note/999999").status()).isEqualTo(404);
    page.navigate("notes-circle/");
    page.locator("main a[href$='/manuals/reading']").click();
    assertThat(page.locator("h1")).hasText("読書ノートの使い方");
    assertThat(page.locator("main")).containsText("川べり読書会の読書ノート");
    assertThat(page.navigate("notes-circle/manuals/none").status()).isEqualTo(404);
  }

  @Test
  void another_system_calls_with_its_key_only_and_the_work_it_started_is_done(
      Product product, Page page) throws SQLException, InterruptedException {
    APIRequestContext caller = page.request();
    String address = product.url() + "notes-circle/api/";
    assertThat(caller.get(address).text()).contains("\"/notes\"", "\"bearer\"");
    assertThat(caller.post(address + "notes", RequestOptions.create().setData("x")).status())
        .isEqualTo(401);
    assertThat(caller.get(address + "none").status()).isEqualTo(401);
    assertThat(caller.get(address + "none", withKey()).status()).isEqualTo(404);
    assertThat(caller.delete(address + "notes", withKey()).status()).isEqualTo(405);
    int before = rows(product, "notes-circle");
    assertThat(caller.post(address + "notes", sent("図書館から")).status()).isEqualTo(201);
    assertThat(rows(product, "notes-circle")).isEqualTo(before + 1);
    for (int i = 0; i < 60 && count(product, "not thanked") > 0; i++) {
      Thread.sleep(250);
    }
    assertThat(count(product, "not thanked")).isZero();
  }

  @Test
  void organizations_whose_plugin_or_settings_are_broken_are_plain_and_the_others_go_on(
      Product product, Page page) {
    assertThat(page.navigate("notes-shut/").status()).isEqualTo(503);
    assertThat(page.navigate("broken/").status()).isEqualTo(200);
    assertThat(page.locator("h1")).containsText("こわれた会");
    assertThat(page.navigate("aoba/").status()).isEqualTo(200);
    assertThat(page.navigate("notes-circle/").status()).isEqualTo(200);

    APIResponse health = page.request().get(product.url() + "health/ready");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text())
        .contains("\"notes-shut\":\"stopped\"")
        .contains("\"broken\":\"failing\"")
        .contains("\"aoba\":\"running\"")
        .doesNotContain("brand.phone")
        .doesNotContain("as told");
  }
}
