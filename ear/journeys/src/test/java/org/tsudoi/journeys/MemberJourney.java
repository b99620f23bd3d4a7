package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Letters;
import org.tsudoi.journeys.support.Mailbox;
import org.tsudoi.journeys.support.Pictures;
import org.tsudoi.journeys.support.QrReader;
import org.tsudoi.journeys.support.Visitor;

/**
 * A member on the own page: invited by the office's clerk, password by the mail's link, membership
 * card with a QR code that the secretariat checks; nobody else's data (P-12, FE-4, P-55).
 */
@ExtendWith(Journeys.class)
@Order(25)
class MemberJourney {
  private static final String PASSWORD = "umi5yama-kawa";
  private static final int LIGHT = 40 * 1024;

  @Test
  void an_invited_member_shows_a_card_that_the_secretariat_checks(Page page, Mailbox mailbox) {
    Visitor visitor = new Visitor(page, "aoba");
    visitor.login("office", "tanto1", Visitor.PASSWORD);
    visitor.open("office/members/detail?id=4");
    String number = page.locator(".summary dd").first().innerText();
    visitor.fill("email", "card-holder@example.jp").press("invite");
    assertThat(page.locator(".notice")).containsText("c***@example.jp");
    page.context().clearCookies();

    Pattern link = Pattern.compile("/reset\\?token=(\\S+)");
    visitor.open("reset?token=" + mailbox.find("card-holder@example.jp", link));
    visitor.fill("password", PASSWORD).fill("again", PASSWORD).press("set");
    assertThat(page.locator("h1")).hasText("会員ログイン");
    visitor.fill("loginId", number).fill("password", PASSWORD).press("login");
    assertThat(page).hasURL(Pattern.compile(".*/aoba/member$"));
    assertThat(page.locator("main")).containsText("サービスを利用できます");
    assertThat(page.locator("main")).containsText("給付金の資格");
    Pictures.take(page, "member-home");
    visitor.open("member/card");
    Pictures.take(page, "member-card");
    String scanned = QrReader.read(page.locator("svg.membercard-qr"));
    assertThat(Letters.text(visitor.download("/aoba/member/card?pdf=yes"))).contains("会員証", number);
    for (String each : new String[] {"benefits", "documents", "address", "notice"}) {
      assertThat(visitor.open("member/" + each)).isEqualTo(200);
      Pictures.take(page, "member-" + each);
    }
    moveMails(visitor, page, mailbox);
    page.context().clearCookies();

    page.navigate(scanned.replaceFirst("https?://[^/]+/", ""));
    assertThat(page.locator("main")).containsText("今日、有効な会員証です");
    assertThat(page.locator("main")).containsText(number);
    Pictures.take(page, "member-card-scanned");
    visitor.login("staff", "jimu", Visitor.PASSWORD).open("staff/members/card");
    page.locator("[name=code]").fill(scanned);
    page.locator("main form .button").first().click();
    assertThat(page.locator("main")).containsText("今日、有効な会員証です");
    assertThat(page.locator("main")).containsText(number);
    Pictures.take(page, "staff-card-check");
  }

  /** The new address counts when its link was opened, not before (P-12). */
  private static void moveMails(Visitor visitor, Page page, Mailbox mailbox) {
    visitor.open("member/address");
    visitor.fill("email", "card-moved@example.jp").fill("current", PASSWORD).press("change");
    assertThat(page.locator(".notice-success")).containsText("確認のメール");
    visitor.open("member/address");
    assertThat(page.locator("main .summary")).containsText("card-holder@example.jp");
    Pattern link = Pattern.compile("/confirm-address\\?token=(\\S+)");
    visitor.open("confirm-address?token=" + mailbox.find("card-moved@example.jp", link));
    Pictures.take(page, "member-confirm-address");
    visitor.press("confirm");
    assertThat(page.locator(".notice-success")).containsText("変更しました");
  }

  @Test
  void a_member_reaches_nobody_elses_pages(Page page) {
    Visitor visitor = new Visitor(page, "aoba").login("member", "kaiin1", Visitor.PASSWORD);
    for (String door : new String[] {"staff", "office/members/detail?id=2", "office/documents"}) {
      visitor.open(door);
      assertThat(page).hasURL(Pattern.compile(".*/login\\?for=.*"));
    }
    for (int id = 1; id < 30; id++) {
      int answer = page.request().get(visitor.root() + "/aoba/member/documents?id=" + id).status();
      assertThat(answer).isEqualTo(404);
    }
    page.navigate("minato/member/card");
    assertThat(page.locator("h1")).hasText("会員ログイン");
  }

  @Test
  void the_first_visit_is_light_and_needs_no_script(Page page) {
    List<Request> asked = new ArrayList<>();
    page.onRequestFinished(asked::add);
    page.route("**/*.js*", route -> route.abort());
    new Visitor(page, "aoba").login("member", "kaiin1", Visitor.PASSWORD);
    assertThat(page.locator("h1")).containsText("さんのマイページ");
    page.getByText("会員証を表示する").click();
    assertThat(page.locator("svg.membercard-qr")).isVisible();
    int bytes = sizes(asked).values().stream().mapToInt(Integer::intValue).sum();
    assertThat(bytes).isPositive().isLessThan(LIGHT);
  }

  /** Bytes by address, each once: a browser that is watched here keeps nothing. */
  private static Map<String, Integer> sizes(List<Request> asked) {
    return List.copyOf(asked).stream()
        .collect(
            Collectors.toMap(
                request -> request.method() + request.url(),
                request -> Math.max(0, request.sizes().responseBodySize),
                Math::max));
  }

  @Test
  void the_secretariat_invites_all_who_have_an_address(Page page, Mailbox mailbox) {
    Visitor staff = new Visitor(page, "minato").login("staff", "jimukyoku", Visitor.PASSWORD);
    staff.open("staff/members/invite");
    Pictures.take(page, "staff-invite");
    long waiting = staff.figure("招待できる会員");
    assertThat(waiting).isPositive();
    staff.press("invite");
    assertThat(page.getByText(waiting + "人に招待メールを作成しました"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    assertThat(mailbox.lines("会員マイページのご案内", (int) waiting)).hasSizeGreaterThan(10);
    staff.open("staff/members/invite");
    assertThat(staff.figure("招待できる会員")).isZero();
  }
}
