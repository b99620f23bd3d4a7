package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

  private static int rows(Product product, String organization) throws SQLException {
    try (Connection connection = product.database(organization);
        ResultSet count =
            connection.createStatement().executeQuery("select count(*) from notes_note")) {
      count.next();
      return count.getInt(1);
    }
  }

  @Test
  void a_new_jar_brings_its_page_its_menu_entry_its_look_and_its_table(Product product, Page page)
      throws SQLException {
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

    assertThat(rows(product, "notes-circle")).isEqualTo(1);
    assertThat(rows(product, "aoba")).isZero();
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
