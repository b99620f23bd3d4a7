package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.core.bank.BankSimulator;
import org.tsudoi.journeys.support.Hurdle;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Mailbox;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.QuietLog;
import org.tsudoi.journeys.support.RegisterFile;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Story;
import org.tsudoi.journeys.support.Visitor;
import org.tsudoi.testkit.register.RegisterGenerator;

/**
 * All that can go wrong does, at one club: its mail server is down from the first to the last day,
 * files are broken, forms come twice, late and from the wrong hands, the power fails in the middle
 * of long work. Nothing is lost, nothing doubled, nobody sees a failure.
 */
@ExtendWith({Story.class, Journeys.class})
@Order(50)
@Tag(StoriesSuite.STORY)
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadLuckJourney {
  private static final String CLUB = "momiji";
  private static final Charset EXCEL = Charset.forName("windows-31j");
  private static final String PASSWORD = "Hana-no-iro-9";
  private static final int OFFICES = 280;
  private static final int MEMBERS = 5_600;
  private static final int SOON = 240_000;
  private static final long MOMENT = 50_000_000;

  private final RegisterFile register =
      RegisterFile.of(new RegisterGenerator(9, OFFICES, MEMBERS, 0, EXCEL, "事業所会員"));
  private Visitor visitor;
  private Rows rows;
  private LocalDateTime lastDay;
  private byte[] result;

  @BeforeEach
  void sit_down(Page page, Product product) {
    visitor = new Visitor(page, CLUB);
    rows = new Rows(product, CLUB);
  }

  private void staff() {
    visitor.login("staff", "jimukyoku", Visitor.PASSWORD);
  }

  private void clerk() {
    visitor.login("office", "clerk-a", PASSWORD);
  }

  @Test
  @Order(1)
  void files_that_are_no_register_are_refused_with_the_reason(Page page, Mailbox mailbox) {
    mailbox.down();
    staff();
    byte[] good = register.bytes();
    refused(page, new byte[0], "内容がありません");
    refused(page, "PK\3\4[Content_Types].xml".getBytes(StandardCharsets.US_ASCII), "Excelブック");
    refused(page, "\uFEFF事業所番号,会員番号\r\n".getBytes(StandardCharsets.UTF_16LE), "UTF-16");
    refused(page, "氏名\tフリガナ\r\n山田\tヤマダ\r\n".getBytes(EXCEL), "コンマ");
    refused(page, "氏名,フリガナ\r\n山田　花子,ヤマダ　ハナコ\r\n".getBytes(EXCEL), "必要な列");
    refused(page, new byte[5_000], "CSVファイルではない");
    refused(page, cutInACharacter(good), "途中で切れています");
    assertThat(rows.number("select count(*) from register_import")).isZero();
    assertThat(rows.number("select count(*) from member")).isZero();
  }

  private void refused(Page page, byte[] file, String reason) {
    visitor.open("staff/imports");
    visitor.upload("file", "名簿.csv", file).press("upload");
    assertThat(page.locator("#error-summary")).containsText(reason);
  }

  private static byte[] cutInACharacter(byte[] good) {
    int end = good.length / 2;
    while (good[end] >= 0 || good[end - 1] < 0) {
      end++;
    }
    return Arrays.copyOf(good, end + 1);
  }

  @Test
  @Order(2)
  void an_upload_without_end_is_cut_off_and_told() throws Exception {
    staff();
    int status = Flood.of(visitor.page(), CLUB + "/staff/imports", 320_000_000L);
    assertThat(status).isBetween(200, 499);
    assertThat(rows.number("select count(*) from register_import")).isZero();
  }

  @Test
  @Order(3)
  void a_power_cut_in_the_middle_of_an_import_loses_and_doubles_nothing(
      Page page, Product product) {
    LocalDateTime next = product.now().plusMonths(1).withDayOfMonth(20).withHour(10);
    lastDay = next.withMinute(0);
    staff();
    visitor.open("staff/imports");
    visitor.upload("file", "名簿.csv", register.bytes()).press("upload");
    assertThat(page.locator("button[value=load]"))
        .isVisible(new IsVisibleOptions().setTimeout(SOON));
    try (Hurdle hurdle = new Hurdle(product, CLUB, "lock table membership in share mode")) {
      page.locator("button[value=load]").click();
      until(hurdle::isReached);
      product.kill();
      assertThat(rows.texts("select state from register_import")).containsExactly("LOADING");
      assertThat(rows.number("select count(*) from office")).isEqualTo(OFFICES);
      assertThat(rows.number("select count(*) from member")).isZero();
    }
    product.moveTo(lastDay);
    product.start();
    until(() -> rows.texts("select state from register_import").contains("LOADED"));
    assertThat(rows.number("select count(*) from member")).isEqualTo(MEMBERS);
    assertThat(rows.number("select count(*) from office")).isEqualTo(OFFICES);
    assertThat(
            rows.number("select count(*) from (select member from membership group by 1) as each"))
        .isEqualTo(MEMBERS);
    assertThat(rows.number("select count(*) from membership where valid_to = 'infinity'"))
        .isEqualTo(register.headsInAll());
    assertThat(rows.number("select loaded_members from register_import")).isEqualTo(MEMBERS);
  }

  /** Waits for what the product does by itself. */
  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + SOON * 1_000_000L;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(MOMENT);
    }
  }

  @Test
  @Order(4)
  void an_invitation_waits_in_the_outbox_while_the_mail_server_is_down(Page page) {
    staff();
    invite("clerk-a", office(1));
    invite("clerk-b", office(2));
    visitor.open("staff/outbox");
    assertThat(page.locator("main")).containsText("clerk-a@example.com");
    for (String id : List.of("clerk-a", "clerk-b")) {
      page.context().clearCookies();
      visitor.open("reset?token=" + token(id + "@example.com"));
      visitor.fill("password", PASSWORD).fill("again", PASSWORD).press("set");
    }
    clerk();
  }

  private void invite(String id, String office) {
    visitor.open("staff/accounts/new?kind=office");
    visitor.fill("loginId", id).fill("displayName", id).fill("email", id + "@example.com");
    visitor.tick("role", "OFFICE_CLERK").fill("offices", office).press("create");
    visitor.page().waitForURL(url -> !url.contains("/new"));
  }

  private String office(int position) {
    return rows.texts("select number from office order by number").get(position);
  }

  private String token(String address) {
    return rows.texts(
            "select substring(body from 'token=([A-Za-z0-9_-]+)') from mail where recipient = ?",
            address)
        .get(0);
  }

  @Test
  @Order(5)
  void a_filing_sent_twice_is_filed_once(Page page) {
    clerk();
    joining("二重");
    visitor.press("confirm");
    page.locator("button[value=file]").waitFor();
    String confirm = page.url().replaceAll(".*/momiji/", "");
    String version = page.locator("input[name=version]").getAttribute("value");
    page.locator("button[value=file]").dblclick();
    page.locator(".receipt strong").waitFor();
    String receipt = page.locator(".receipt strong").innerText();
    Map<String, String> again = Map.of("action", "file", "version", version);
    assertThat(visitor.post(confirm, again).status()).isEqualTo(303);
    assertThat(visitor.post(confirm, again).status()).isEqualTo(303);
    page.goBack();
    assertThat(page.locator("body")).containsText(receipt);
    assertThat(rows.texts("select receipt_number from filing")).containsExactly(receipt);
  }

  private void joining(String family) {
    visitor.open("office/filings/new?type=joining&fresh=1");
    visitor.tick("joinMonth", "THIS");
    String entry = "entries[0].";
    visitor.fill(entry + "familyName", family).fill(entry + "givenName", "花");
    visitor.fill(entry + "familyKana", "ニジュウ").fill(entry + "givenKana", "ハナ");
    visitor.fill(entry + "birthDate", "2000/1/1").tick(entry + "sex", "FEMALE");
    visitor.fill(entry + "hiredOn", "2025/4/1").choose(entry + "employment", "REGULAR");
    visitor.tick(entry + "seasonal", "no").tick(entry + "inHospital", "no");
    visitor.tick(entry + "feeBearer", "COMPANY");
  }

  @Test
  @Order(6)
  void nobody_files_or_looks_beyond_the_own_offices(Page page, Product product) {
    clerk();
    long other = rows.number("select id from office where number = ?", office(2));
    assertThat(visitor.open("office/filings/new?type=joining&office=" + other)).isEqualTo(404);
    String key = "11111111-2222-4333-8444-555555555555";
    APIResponse posted =
        visitor.post(
            "office/filings/new?type=joining&office=" + other + "&key=" + key,
            Map.of("action", "confirm", "joinMonth", "THIS", "version", "0"));
    assertThat(posted.status()).isEqualTo(404);
    assertThat(rows.number("select count(*) from filing where office = ?", other)).isZero();
    long filing = rows.number("select id from filing");
    page.context().clearCookies();
    visitor.login("office", "clerk-b", PASSWORD);
    assertThat(visitor.open("office/filings/view?id=" + filing)).isEqualTo(404);
    assertThat(visitor.open("office/filings/confirm?id=" + filing)).isEqualTo(404);
    assertThat(visitor.open("office/members/detail?id=" + memberOf(office(1)))).isEqualTo(404);
    Visitor neighbour = new Visitor(page, "aoba");
    neighbour.open("office/members");
    assertThat(page.locator("h1")).hasText("事業所ログイン");
    APIResponse cancelled =
        neighbour.post("office/filings/view?id=" + filing, Map.of("action", "cancel"));
    assertThat(cancelled.text()).contains("name=\"loginId\"");
    long stranger = new Rows(product, "aoba").number("select min(member) from membership");
    assertThat(visitor.open("office/members/detail?id=" + stranger)).isEqualTo(404);
    APIResponse accepted =
        visitor.post("staff/filings/view?id=" + filing, Map.of("action", "accept"));
    assertThat(accepted.text()).contains("name=\"loginId\"");
    assertThat(rows.texts("select state from filing")).containsExactly("FILED");
  }

  private long memberOf(String office) {
    return rows.number(
        "select min(m.member) from membership m join office o on o.organization = m.organization"
            + " and o.id = m.office where o.number = ? and m.valid_to = 'infinity'",
        office);
  }

  @Test
  @Order(7)
  void a_form_filled_in_before_the_cut_off_and_sent_after_it_is_kept_and_refused(
      Page page, Product product) {
    clerk();
    joining("遅い");
    visitor.press("confirm");
    page.locator("button[value=file]").waitFor();
    product.passTo(lastDay.plusDays(1));
    visitor.press("file");
    visitor.fill("loginId", "clerk-a").fill("password", PASSWORD).press("login");
    page.locator("main form button").first().click();
    assertThat(page.locator("#error-summary")).isVisible();
    assertThat(rows.texts("select state from filing order by id"))
        .containsExactly("FILED", "DRAFT");
    visitor.open("office/filings/new?type=joining");
    assertThat(page.locator("[name='entries[0].familyName']")).hasValue("遅い");
  }

  @Test
  @Order(8)
  void two_of_the_secretariat_decide_once(Page page) {
    staff();
    visitor.open("staff/filings");
    page.locator("main tbody a").first().click();
    page.locator("button[value=accept]").waitFor();
    String view = page.url().replaceAll(".*/momiji/", "");
    String version = page.locator("input[name=version]").first().getAttribute("value");
    visitor.press("accept");
    page.locator(".notice-success").waitFor();
    Map<String, String> late =
        Map.of("action", "reject", "version", version, "reason", "同時に却下しました。");
    APIResponse answer = visitor.post(view, late);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("error-summary");
    assertThat(rows.number("select count(*) from member")).isEqualTo(MEMBERS + 1);
    assertThat(rows.texts("select state from filing order by id"))
        .containsExactly("ACCEPTED", "DRAFT");
  }

  @Test
  @Order(9)
  void a_power_cut_in_the_middle_of_billing_loses_and_doubles_nothing(Page page, Product product) {
    staff();
    visitor.open("staff/billing");
    visitor.in("form:has([type=radio])").tick("kind", "CONTINUING").press("preview");
    page.locator("button[value=start]").waitFor();
    long previewed = visitor.figure("請求額");
    String last = "select 1 from office where id = (select max(id) from office) for update";
    try (Hurdle hurdle = new Hurdle(product, CLUB, last)) {
      page.locator("button[value=start]").click();
      until(hurdle::isReached);
      product.kill();
      assertThat(rows.texts("select state from billing_run")).containsExactly("RUNNING");
      assertThat(rows.number("select count(*) from invoice")).isBetween(1L, OFFICES - 1L);
    }
    product.start();
    until(() -> rows.number("select count(document) from invoice") > 0);
    product.kill();
    assertThat(rows.number("select count(document) from invoice"))
        .as("killed before the last invoice was printed")
        .isLessThan(OFFICES);
    product.start();
    until(() -> rows.number("select count(document) from invoice") == OFFICES);
    assertThat(rows.number("select count(*) from invoice")).isEqualTo(OFFICES);
    assertThat(rows.number("select count(distinct office) from invoice")).isEqualTo(OFFICES);
    assertThat(rows.number("select sum(total) from invoice")).isEqualTo(previewed);
    assertThat(rows.number("select sum(amount) from posting")).isZero();
    assertThat(rows.number("select count(*) from document where kind = 'INVOICE'"))
        .isEqualTo(OFFICES);
    assertThat(rows.number("select count(*) from mail where key like 'invoice-%'"))
        .isEqualTo(OFFICES);
  }

  @Test
  @Order(10)
  void a_run_started_twice_bills_once(Page page) {
    staff();
    long run = rows.number("select id from billing_run where state = 'DONE'");
    APIResponse again = visitor.post("staff/billing/run?id=" + run, Map.of("action", "start"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).contains("error-summary");
    assertThat(rows.number("select count(*) from invoice")).isEqualTo(OFFICES);
  }

  @Test
  @Order(11)
  void results_that_are_broken_or_do_not_fit_book_nothing(Page page) {
    staff();
    visitor.open("staff/billing/debits");
    visitor.press("create");
    page.locator("main a[href*='file=yes']").waitFor();
    BankSimulator bank =
        BankSimulator.receiving(
            visitor.download(page.locator("main a[href*='file=yes']").getAttribute("href")));
    result = bank.failEvery(10, '1').result();
    List<String> lines = bank.resultLines();
    answered(page, new byte[0]);
    answered(page, "これは結果ではありません".getBytes(EXCEL));
    answered(page, Arrays.copyOf(result, result.length / 2));
    answered(page, new byte[2_000_000]);
    answered(page, BankSimulator.file(wrongTotal(lines), "\r\n"));
    answered(page, BankSimulator.file(lines.subList(1, lines.size()), "\r\n"));
    assertThat(rows.number("select count(*) from payment")).isZero();
    assertThat(rows.texts("select state from debit_batch")).containsExactly("SENT");
  }

  private void answered(Page page, byte[] file) {
    visitor.upload("answer", "kekka.txt", file).press("answer");
    assertThat(page.locator("#error-summary")).isVisible();
    visitor.open("staff/billing/debit?id=" + rows.number("select id from debit_batch"));
  }

  private static List<String> wrongTotal(List<String> lines) {
    return lines.stream()
        .map(line -> line.startsWith("8") ? "8999999" + line.substring(7) : line)
        .toList();
  }

  @Test
  @Order(12)
  void the_same_result_twice_books_once(Page page) {
    staff();
    String batch = "staff/billing/debit?id=" + rows.number("select id from debit_batch");
    visitor.open(batch);
    visitor.upload("answer", "kekka.txt", result).press("answer");
    page.locator(".notice-success").waitFor();
    long paid = rows.number("select count(*) from payment");
    assertThat(paid).isEqualTo(OFFICES - OFFICES / 10);
    visitor.open("staff/billing/debits");
    visitor.press("create");
    page.locator("input[name=answer]").waitFor();
    visitor.upload("answer", "kekka.txt", result).press("answer");
    assertThat(page.locator("#error-summary")).isVisible();
    assertThat(rows.number("select count(*) from payment")).isEqualTo(paid);
    assertThat(rows.number("select sum(amount) from posting")).isZero();
  }

  @Test
  @Order(13)
  void what_no_browser_sends_is_refused_and_no_failure(Page page) {
    for (String path : List.of("login?for=office", "forgotten")) {
      for (String field : List.of("loginId", "id", "password", "a\0")) {
        Map<String, String> sent =
            Map.of("action", path.startsWith("login") ? "login" : "send", field, "a\0b");
        assertThat(visitor.open(path)).isEqualTo(200);
        assertThat(visitor.post(path, sent).status()).isEqualTo(400);
      }
    }
    assertThat(visitor.open("login?for=%00")).isEqualTo(400);
    assertThat(page.locator("main")).containsText("受け取れない文字");
    clerk();
    impossible("office/filings?type=");
    page.context().clearCookies();
    staff();
    impossible("staff/filings?office=");
    impossible("staff/billing/invoices?office=");
    impossible("staff/billing/arrears?after=");
    impossible("staff/members?name=");
    String filing = "staff/filings/view?id=" + rows.number("select min(id) from filing");
    for (String path : List.of("staff/billing/payment-new", filing)) {
      Map<String, String> sent = Map.of("action", "return", "payer", "\0", "reason", "a\0");
      assertThat(visitor.post(path, sent).status()).isEqualTo(400);
    }
  }

  /** U+0000 is refused; what only is too long or no number finds nothing. */
  private void impossible(String address) {
    assertThat(visitor.open(address + "a%00b")).isEqualTo(400);
    for (String odd : List.of("99999999999999999999", "-1", "%ED%A0%80", "%27", "%01")) {
      assertThat(visitor.open(address + odd)).isBetween(200, 404);
    }
  }

  @Test
  @Order(14)
  void every_mail_arrives_once_when_the_mail_server_is_up_again(Product product, Mailbox mailbox) {
    mailbox.up();
    product.passTo(product.now().plusHours(2));
    until(() -> rows.number("select count(*) from mail where state <> 'SENT'") == 0);
    List<String> written =
        rows.texts("select recipient || ' ' || subject from mail order by recipient, subject");
    assertThat(written).hasSizeGreaterThan(OFFICES);
    assertThat(mailbox.lines("もみじ", written.size())).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  @Order(15)
  void nobody_saw_a_failure(Product product) {
    assertThat(QuietLog.failures(product)).isEmpty();
  }
}
