package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Letters;
import org.tsudoi.journeys.support.Mailbox;
import org.tsudoi.journeys.support.Pictures;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.RegisterFile;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Story;
import org.tsudoi.journeys.support.Visitor;
import org.tsudoi.testkit.register.BadRow;
import org.tsudoi.testkit.register.RegisterGenerator;

/**
 * Half a year of a club, in the browser: its register is loaded, a clerk files joinings and
 * leavings, the secretariat accepts them, fees are billed and debited, the bank's answers are read,
 * arrears show. Amounts are those of the handbook (FE-7 to FE-13, OC-12, P-11, P-13, P-41), counted
 * from the file itself.
 */
@ExtendWith({Story.class, Journeys.class})
@Order(40)
@Tag(StoriesSuite.STORY)
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class ClubJourney {
  private static final String CLUB = "sakura";
  private static final String CLERK = "midori";
  private static final String CLERK_MAIL = "midori@example.com";
  private static final String CLERK_PASSWORD = "Hana-no-iro-9";
  private static final String OFFICE = "1007";
  private static final String OFFICE_MAIL = "office7@example.jp";
  private static final long FEE = 1_500;
  private static final int FAILING = 20;
  private static final double MINUTES = 240_000;

  private final RegisterFile register = RegisterFile.of(RegisterGenerator.USUAL);
  private Visitor visitor;
  private Rows rows;
  private BankSimulator bank;

  @BeforeEach
  void sit_down(Page page, Product product) {
    visitor = new Visitor(page, CLUB);
    rows = new Rows(product, CLUB);
  }

  private void staff() {
    visitor.login("staff", "jimukyoku", Visitor.PASSWORD);
  }

  private void clerk() {
    visitor.login("office", CLERK, CLERK_PASSWORD);
  }

  private Map<String, Long> expectedHeads() {
    return register.heads();
  }

  @Test
  @Order(1)
  void the_register_of_20_000_members_is_imported_and_every_bad_row_told(Page page) {
    staff();
    visitor.open("staff/imports");
    visitor.upload("file", "名簿.csv", register.bytes()).press("upload");
    assertThat(page.locator("button[value=load]")).isVisible(patiently());
    assertThat(page.locator("main")).containsText("20,000");
    Pictures.take(page, "staff-import-checked");
    assertThat(toldLines(page)).containsExactlyElementsOf(badLines());
    page.locator("button[value=load]").click();
    assertThat(page.locator("main a.button[href$='/staff/members']")).isVisible(patiently());
    Pictures.take(page, "staff-import-loaded");
    assertThat(rows.number("select count(*) from member")).isEqualTo(20_000);
    assertThat(rows.number("select count(*) from office")).isEqualTo(400);
    assertThat(heads("2026-06-10")).isEqualTo(register.headsInAll());
  }

  private static IsVisibleOptions patiently() {
    return new IsVisibleOptions().setTimeout(MINUTES);
  }

  private List<Long> badLines() {
    return register.bad().stream().map(BadRow::line).toList();
  }

  /** Over all pages of the list. */
  private List<Long> toldLines(Page page) {
    return page
        .locator("main table")
        .last()
        .locator("tbody tr td:first-child")
        .allInnerTexts()
        .stream()
        .map(text -> Long.valueOf(text.replace(",", "").strip()))
        .distinct()
        .toList();
  }

  private long heads(String day) {
    return rows.number(
        "select count(*) from membership where valid_from <= ?::date and valid_to > ?::date",
        day,
        day);
  }

  @Test
  @Order(2)
  void rare_names_are_found_by_kana_and_shown_as_they_are_written(Page page) {
    staff();
    visitor.open("staff/members");
    Pictures.take(page, "staff-members");
    String rare = rows.texts("select kana from member_facts where family_name like '%髙%'").get(0);
    visitor.open("staff/members?kana=" + rare.substring(0, rare.indexOf('　')));
    assertThat(page.locator("main table")).containsText("髙");
    page.locator("main tbody a").first().click();
    Pictures.take(page, "staff-member");
    visitor.open("staff/offices");
    Pictures.take(page, "staff-offices");
    page.locator("main tbody a").first().click();
    Pictures.take(page, "staff-office");
  }

  @Test
  @Order(3)
  void a_clerk_is_invited_and_sets_the_first_password(Page page, Mailbox mailbox) {
    staff();
    visitor.open("staff/accounts/new?kind=office");
    visitor.fill("loginId", CLERK).fill("displayName", "緑川　みどり").fill("email", CLERK_MAIL);
    visitor.tick("role", "OFFICE_CLERK").fill("offices", number(OFFICE));
    Pictures.take(page, "staff-account-new");
    visitor.press("create");
    assertThat(page.locator("table")).containsText(CLERK);
    Pictures.take(page, "staff-accounts");
    page.context().clearCookies();
    visitor.open("reset?token=" + mailbox.find(CLERK_MAIL, Pattern.compile("token=([\\w-]+)")));
    Pictures.take(page, "front-reset");
    visitor.fill("password", CLERK_PASSWORD).fill("again", CLERK_PASSWORD).press("set");
    clerk();
    Pictures.take(page, "office-home");
    assertThat(page.locator("main")).isVisible();
  }

  /** The office's number as the register keeps it. */
  private String number(String inFile) {
    return rows.texts("select number from office where number ~ ('^0*' || ? || '$')", inFile)
        .get(0);
  }

  @Test
  @Order(4)
  void the_clerk_files_4_joinings(Page page) {
    clerk();
    visitor.open("office/filings/new?type=joining");
    visitor.tick("joinMonth", "THIS");
    for (int person = 0; person < 4; person++) {
      if (person > 0) {
        visitor.press("add");
      }
      person(person);
    }
    Pictures.take(page, "office-joining");
    visitor.press("confirm");
    Pictures.take(page, "office-joining-confirm");
    assertThat(page.locator("main")).containsText("髙橋");
    visitor.press("file");
    assertThat(page.locator(".receipt strong")).isVisible();
    Pictures.take(page, "office-joining-receipt");
  }

  private void person(int row) {
    String[] family = {"髙橋", "齋藤", "渡邊", "山﨑"};
    String[] kana = {"たかはし", "サイトウ", "ﾜﾀﾅﾍﾞ", "やまざき"};
    String entry = "entries[" + row + "].";
    visitor.fill(entry + "familyName", family[row]).fill(entry + "givenName", "さくら");
    visitor.fill(entry + "familyKana", kana[row]).fill(entry + "givenKana", "サクラ");
    visitor.fill(entry + "birthDate", "平成" + (5 + row) + "年4月1日");
    visitor.tick(entry + "sex", "FEMALE").fill(entry + "hiredOn", "２０２６/４/１");
    visitor.choose(entry + "employment", "REGULAR");
    visitor.tick(entry + "seasonal", "no").tick(entry + "inHospital", "no");
    visitor.tick(entry + "feeBearer", "COMPANY");
  }

  @Test
  @Order(5)
  void the_clerk_files_2_leavings(Page page) {
    clerk();
    visitor.open("office/filings/new?type=withdrawal");
    page.locator("[name=pick]").nth(0).check();
    page.locator("[name=pick]").nth(1).check();
    visitor.press("add");
    for (int person = 0; person < 2; person++) {
      visitor.choose("entries[" + person + "].reason", "RETIRED");
      visitor.fill("entries[" + person + "].leftOn", "2026年6月10日");
    }
    Pictures.take(page, "office-withdrawal");
    visitor.press("confirm");
    Pictures.take(page, "office-withdrawal-confirm");
    visitor.press("file");
    assertThat(page.locator(".receipt strong")).isVisible();
    visitor.open("office/filings");
    assertThat(page.locator("main tbody tr")).hasCount(2);
    Pictures.take(page, "office-filings");
  }

  @Test
  @Order(6)
  void the_secretariat_accepts_both_at_once(Page page, Mailbox mailbox) {
    staff();
    visitor.open("staff/filings");
    assertThat(page.locator("[name=pick]")).hasCount(2);
    Pictures.take(page, "staff-filings");
    page.locator("main tbody tr a").first().click();
    Pictures.take(page, "staff-filing");
    visitor.open("staff/filings");
    page.locator("[name=pick]").nth(0).check();
    page.locator("[name=pick]").nth(1).check();
    visitor.press("accept");
    assertThat(page.locator(".notice-success")).containsText("2件");
    assertThat(heads("2026-06-11")).isEqualTo(register.headsInAll() + 4 - 2);
    assertThat(mailbox.lines(OFFICE_MAIL, 4)).hasSize(4);
  }

  @Test
  @Order(7)
  void the_joinings_of_june_cost_2_200_yen(Page page, Mailbox mailbox) {
    staff();
    preview("JOINING", "2026年6月");
    assertThat(visitor.figure("請求する事業所")).isEqualTo(1);
    assertThat(visitor.figure("請求額")).isEqualTo(2_200);
    Pictures.take(page, "staff-billing-preview-joining");
    run(page);
    visitor.open("staff/billing/invoices");
    page.locator("main tbody a").first().click();
    assertThat(page.locator("main")).containsText("2,200");
    Pictures.take(page, "staff-invoice");
    String letter = Letters.text(visitor.download(pdf(page)));
    assertThat(letter).contains("2,200").contains("1,200").contains("1,000").contains("相殺");
    mailbox.find(OFFICE_MAIL, Pattern.compile("(2,200)"));
  }

  private void preview(String kind, String month) {
    visitor.open("staff/billing");
    visitor.in("form:has([type=radio])").tick("kind", kind).fill("month", month).press("preview");
    visitor.page().waitForURL("**/run?id=*");
  }

  private void run(Page page) {
    visitor.press("start");
    assertThat(page.locator("a[href*='invoices?run=']")).isVisible(patiently());
    assertThat(page.locator("progress")).hasCount(0, new HasCountOptions().setTimeout(MINUTES));
  }

  private static String pdf(Page page) {
    return page.locator("main a[href*='/documents?id=']").first().getAttribute("href");
  }

  @Test
  @Order(8)
  void the_quarter_is_previewed_and_billed_for_all(Page page, Product product, Mailbox mailbox) {
    product.passTo(LocalDateTime.of(2026, 7, 1, 10, 0));
    staff();
    visitor.open("staff/billing");
    Pictures.take(page, "staff-billing");
    long heads = register.headsInAll() + 4 - 2;
    preview("CONTINUING", "2026年7月");
    assertThat(visitor.figure("請求する事業所")).isEqualTo(400);
    assertThat(visitor.figure("対象の会員")).isEqualTo(heads);
    assertThat(visitor.figure("請求額")).isEqualTo(heads * FEE);
    Pictures.take(page, "staff-billing-preview");
    run(page);
    Pictures.take(page, "staff-billing-done");
    assertThat(visitor.figure("請求額")).isEqualTo(heads * FEE);
    visitor.open("staff/billing/invoices");
    Pictures.take(page, "staff-invoices");
    assertThat(mailbox.lines("さくら勤労者福祉クラブ】請求書のお知らせ", 401))
        .extracting(line -> line.split(" ")[0])
        .containsExactlyInAnyOrderElementsOf(officesAnd(OFFICE_MAIL));
  }

  /** Every office got one mail, and this one another. */
  private static List<String> officesAnd(String another) {
    return IntStream.rangeClosed(0, 400)
        .mapToObj(i -> i == 0 ? another : "office" + i + "@example.jp")
        .toList();
  }

  @Test
  @Order(9)
  void the_clerk_opens_the_invoices(Page page) {
    clerk();
    visitor.open("office/payments");
    assertThat(page.locator("main tbody").first().locator("tr")).hasCount(2);
    Pictures.take(page, "office-payments");
    long fee = (expectedHeads().get(OFFICE) + 4 - 2) * FEE;
    String letter = Letters.text(visitor.download(pdf(page)));
    assertThat(letter).contains("%,d".formatted(fee)).contains(number(OFFICE));
    page.locator("main tbody a[href*='invoice?id=']").first().click();
    Pictures.take(page, "office-invoice");
  }

  @Test
  @Order(10)
  void the_debit_file_asks_for_all_that_is_due(Page page) {
    staff();
    visitor.open("staff/billing/debits");
    long total = (register.headsInAll() + 4 - 2) * FEE + 2_200;
    assertThat(visitor.figure("円")).isEqualTo(total);
    Pictures.take(page, "staff-debits");
    bank = BankSimulator.receiving(debitFile(page));
    assertThat(trailer(bank)).endsWith("%012d".formatted(total));
    assertThat(asked(bank)).isEqualTo(total);
    assertThat(bank.resultLines().get(0)).contains("0713");
  }

  private byte[] debitFile(Page page) {
    visitor.press("create");
    Pictures.take(page, "staff-debit");
    return visitor.download(page.locator("main a[href*='file=yes']").getAttribute("href"));
  }

  private static String trailer(BankSimulator bank) {
    return bank.resultLines().stream()
        .filter(line -> line.startsWith("8"))
        .map(line -> line.substring(1, 19))
        .findFirst()
        .orElseThrow();
  }

  private static long asked(BankSimulator bank) {
    return bank.resultLines().stream()
        .filter(line -> line.startsWith("2"))
        .mapToLong(line -> Long.parseLong(line.substring(80, 90)))
        .sum();
  }

  @Test
  @Order(11)
  void the_banks_answer_is_read_and_failures_are_told(Page page, Product product, Mailbox mailbox) {
    product.passTo(LocalDateTime.of(2026, 7, 15, 10, 0));
    staff();
    answer(page);
    Pictures.take(page, "staff-debit-answered");
    long failed = failedTotal(bank);
    long asked = asked(bank);
    assertThat(rows.number("select coalesce(sum(amount), 0) from payment"))
        .isEqualTo(asked - failed);
    assertThat(mailbox.lines("さくら勤労者福祉クラブ】口座振替ができませんでした", FAILING)).hasSize(FAILING);
    visitor.open("staff/billing/ledger");
    Pictures.take(page, "staff-ledger");
    visitor.open("staff/billing/payments");
    Pictures.take(page, "staff-payments");
    visitor.open("staff/billing/arrears");
    assertThat(page.locator("main tbody tr")).hasCount(FAILING);
    Pictures.take(page, "staff-arrears");
  }

  private void answer(Page page) {
    failing().forEach(customer -> bank.fail(customer, '1'));
    visitor.open("staff/billing/debits");
    page.locator("main tbody a[href*='debit?id=']").first().click();
    visitor.upload("answer", "kekka.txt", bank.result()).press("answer");
    assertThat(page.locator(".notice-success")).isVisible();
  }

  /** Customers whose debits fail in both quarters: every twentieth. */
  private List<String> failing() {
    List<String> customers = bank.customers().stream().distinct().sorted().toList();
    return IntStream.range(0, FAILING).mapToObj(i -> customers.get(i * 20 + 19)).toList();
  }

  private static long failedTotal(BankSimulator bank) {
    return bank.resultLines().stream()
        .filter(line -> line.startsWith("2") && line.charAt(111) != '0')
        .mapToLong(line -> Long.parseLong(line.substring(80, 90)))
        .sum();
  }

  @Test
  @Order(12)
  void the_clerk_has_receipts(Page page) {
    clerk();
    visitor.open("office/payments");
    page.locator("main a[href*='payments/payment?id=']").first().click();
    Pictures.take(page, "office-payment");
    String paid = page.locator("main").innerText();
    visitor.press("receipt");
    assertThat(paid).contains("円");
    assertThat(rows.number("select count(*) from document where kind = 'RECEIPT'")).isEqualTo(1);
  }

  @Test
  @Order(13)
  void what_failed_is_asked_for_again_with_the_next_quarter(Page page, Product product) {
    product.passTo(LocalDateTime.of(2026, 10, 1, 10, 0));
    staff();
    long failed = failedTotal(bank);
    preview("CONTINUING", "2026年10月");
    run(page);
    visitor.open("staff/billing/debits");
    assertThat(visitor.figure("前回不能")).isEqualTo(FAILING);
    BankSimulator next = BankSimulator.receiving(debitFile(page));
    assertThat(asked(next)).isEqualTo((register.headsInAll() + 4 - 2) * FEE + failed);
    bank = next;
  }

  @Test
  @Order(14)
  void offices_in_arrears_of_two_quarters_are_listed(Page page, Product product) {
    product.passTo(LocalDateTime.of(2026, 10, 14, 10, 0));
    staff();
    answer(page);
    visitor.open("staff/billing/arrears?cycles=2");
    assertThat(page.locator("main tbody tr")).hasCount(FAILING);
    Pictures.take(page, "staff-arrears-two");
    assertThat(rows.number("select coalesce(sum(amount), 0) from posting")).isZero();
  }

  @Test
  @Order(15)
  void who_owes_the_first_quarter_still_is_reminded_once(Page page) {
    staff();
    visitor.open("staff/billing/dunning");
    assertThat(page.locator("main th.fixed a[href*='dunning-office']")).hasCount(FAILING);
    visitor.press("issue");
    assertThat(page.locator("main a[href*='post?kind=DUNNING']")).isVisible(patiently());
    assertThat(page.locator("main tbody tr")).hasCount(FAILING);
    assertThat(rows.number("select count(*) from document where kind = 'DUNNING'"))
        .isEqualTo(FAILING);
    assertThat(rows.number("select sum(total) from dunning_notice"))
        .isEqualTo(rows.number("select sum(amount) from dunning_item"));
    String letter = page.locator("main a[href*='/documents?id=']").first().getAttribute("href");
    assertThat(Letters.text(visitor.download(letter))).contains("お支払いのお願い", "第2期");
    visitor.open("staff/billing/dunning");
    assertThat(page.locator("button[value=issue]")).hasCount(0);
  }

  @Test
  @Order(16)
  void every_page_of_the_outbox_tells_who_got_what(Page page) {
    staff();
    visitor.open("staff/outbox");
    Pictures.take(page, "staff-outbox");
    assertThat(page.locator("main")).containsText(OFFICE_MAIL.substring(0, 6));
    assertThat(
            rows.texts("select key from mail").stream()
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                .values())
        .containsOnly(1L);
  }
}
