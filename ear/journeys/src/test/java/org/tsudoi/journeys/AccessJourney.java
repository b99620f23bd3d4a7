package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Mailbox;
import org.tsudoi.journeys.support.Visitor;

/** Logging in and out, as people do it, in the browser (OC-1, P-12, WF-74). */
@ExtendWith(Journeys.class)
@Tag("every-server")
@Order(20)
class AccessJourney {
  private static final String PASSWORD = "Kumo-no-mine-7";
  private static final long MINUTE = 60_000;
  private static final String STAFF_PAGE = "aoba/staff/accounts?kind=staff";

  @Test
  void the_login_leads_to_the_page_asked_for(Page page) {
    page.navigate(STAFF_PAGE);
    assertThat(page.locator("h1")).hasText("事務局ログイン");
    login(page, "jimukyoku", "wrong-password-1");
    assertThat(page.locator("#error-summary")).containsText("ログインIDまたはパスワードが正しくありません。");
    assertThat(page.locator("#f-loginId")).hasValue("jimukyoku");
    login(page, "jimukyoku", PASSWORD);
    assertThat(page).hasURL(Pattern.compile(".*/aoba/staff/accounts\\?kind=staff$"));
    Cookie cookie = session(page);
    assertThat(cookie.httpOnly).isTrue();
    assertThat(cookie.path).isEqualTo("/aoba");
    assertThat(cookie.sameSite.name()).isEqualTo("LAX");
  }

  @Test
  void after_logout_the_back_button_shows_nothing(Page page) {
    page.navigate(STAFF_PAGE);
    login(page, "jimukyoku", PASSWORD);
    assertThat(page.locator("table")).containsText("jimukyoku");
    page.locator("button[value=logout]").click();
    assertThat(page.locator(".notice")).containsText("ログアウトしました");
    page.goBack();
    assertThat(page.locator("h1")).hasText("事務局ログイン");
    assertThat(page.content()).doesNotContain("jimu@");
  }

  @Test
  void nobody_enters_another_audiences_or_organizations_pages(Page page) {
    page.navigate("aoba/office/accounts");
    login(page, "kanri1", PASSWORD);
    assertThat(page.locator("h1")).hasText("ログインID");
    page.navigate("aoba/staff/accounts");
    assertThat(page.locator("h1")).hasText("事務局ログイン");
    page.navigate("minato/office/accounts");
    assertThat(page.locator("h1")).hasText("事業所ログイン");
    Response clerks = page.navigate("aoba/office/accounts/edit?id=999999");
    assertThat(clerks.status()).isEqualTo(404);
  }

  @Test
  void a_form_sent_after_the_session_ended_is_not_lost(Page page) {
    page.navigate("aoba/staff/accounts/new?kind=staff");
    login(page, "jimukyoku", PASSWORD);
    page.locator("[name=loginId]").fill("late-form");
    page.locator("[name=displayName]").fill("残る \"名前\" <b>");
    page.locator("[name=email]").fill("late-form@example.jp");
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("tsudoi-login"));
    page.locator("button[value=create]").click();
    assertThat(page.locator(".notice")).containsText("入力した内容は残っています");
    login(page, "jimukyoku", PASSWORD);
    page.getByText("入力した内容を送信する").click();
    assertThat(page.locator(".notice")).containsText("「late-form」を追加し");
    assertThat(page.locator("table")).containsText("残る \"名前\" <b>");
  }

  @Test
  void an_idle_login_is_warned_of_two_minutes_before_its_end_and_goes_on_at_a_press(Page page) {
    page.clock().install();
    page.navigate(STAFF_PAGE);
    login(page, "jimukyoku", PASSWORD);
    assertThat(page.locator("table")).containsText("jimukyoku");
    int minutes = Integer.parseInt(page.locator("body").getAttribute("data-idle-minutes"));
    page.clock().fastForward((minutes - 3) * MINUTE);
    assertThat(page.locator(".idle")).hasCount(0);
    page.clock().fastForward(MINUTE + 1);
    assertThat(page.locator(".idle")).containsText("操作");
    page.waitForResponse(
        answer -> answer.url().contains("/staff/accounts") && answer.status() == 200,
        () -> page.locator(".idle button").click());
    assertThat(page.locator(".idle")).hasCount(0);
    page.clock().fastForward((minutes - 2) * MINUTE + 1);
    assertThat(page.locator(".idle")).isVisible();
  }

  @Test
  void a_form_too_large_for_a_stranger_is_not_read_and_the_login_says_that_it_is_lost(Page page)
      throws Exception {
    page.navigate("aoba/staff/imports");
    Visitor stranger = new Visitor(page, "aoba");
    Map<String, String> large = Map.of("note", "a".repeat(1_000_000));
    APIResponse asked = stranger.post("staff/imports", large);
    assertThat(asked.status()).isEqualTo(303);
    assertThat(asked.headers().get("location")).contains("/login?for=staff&ended=LOST");
    assertThat(stranger.post("login", large).status()).isEqualTo(413);
    assertThat(Flood.of(page, "aoba/staff/imports", 1_000_000)).isEqualTo(413);
    page.navigate("aoba/login?for=staff&ended=LOST");
    assertThat(page.locator(".notice")).containsText("残せませんでした");
  }

  @Test
  void figures_of_the_server_are_for_nobody_who_does_not_know_where(Page page) {
    for (String path : List.of("metrics", "metrics/vendor", "openapi")) {
      assertThat(page.navigate(path).status()).isIn(403, 404);
      assertThat(page.content()).doesNotContain("TsudoiPool");
    }
    assertThat(page.navigate("health/ready").status()).isEqualTo(200);
  }

  @Test
  void a_forgotten_password_is_set_by_the_mailed_link(Page page, Mailbox mailbox) throws Exception {
    page.navigate("minato/login?for=staff");
    page.getByText("パスワードをお忘れの方").click();
    page.locator("[name=id]").fill("nobody-here");
    page.locator("button[value=send]").click();
    String answer = page.locator("main").innerText();
    page.navigate("minato/forgotten");
    page.locator("[name=id]").fill("jimu");
    page.locator("button[value=send]").click();
    assertThat(page.locator("main").innerText()).isEqualTo(answer);
    page.navigate("minato/reset?token=" + token(mailbox, "jimu@minato.example.jp"));
    page.locator("#f-password").fill("tsuki7yama-mori");
    page.locator("#f-again").fill("tsuki7yama-mori");
    page.locator("button[value=set]").click();
    login(page, "jimu", "tsuki7yama-mori");
    assertThat(session(page).value).isNotEmpty();
  }

  private static void login(Page page, String id, String password) {
    page.locator("#f-loginId").fill(id);
    page.locator("#f-password").fill(password);
    page.locator("button[value=login]").click();
  }

  private static Cookie session(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("tsudoi-login"))
        .findFirst()
        .orElseThrow();
  }

  private static String token(Mailbox mailbox, String address) throws Exception {
    for (int waited = 0; waited < 60; waited++) {
      List<MimeMessage> mails = mailbox.mails();
      for (MimeMessage mail : mails) {
        Matcher link =
            Pattern.compile("token=([A-Za-z0-9_-]+)").matcher(String.valueOf(mail.getContent()));
        if (mail.getAllRecipients()[0].toString().equals(address) && link.find()) {
          return link.group(1);
        }
      }
      mailbox.await(mails.size() + 1, 500);
    }
    throw new AssertionError("no mail to " + address);
  }
}
