package org.tsudoi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.journeys.support.Caller;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.KeyboardOrder;
import org.tsudoi.journeys.support.LongNames;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Shown;
import org.tsudoi.journeys.support.Visitor;

/**
 * Follows every link, as each role, on a small phone, where everybody has a name of 40 characters:
 * no page is missing or fails, each is in Japanese, has a title and one heading, shows no key of a
 * text, is no wider than the phone, and all of it is reached by keyboard in the order seen (P-55).
 */
@ExtendWith(Journeys.class)
@Order(30)
class CrawlJourney {
  private static final int PHONE = 360;
  private static final int TALL = 780;
  private static final Pattern KEY =
      Pattern.compile("\\?\\?\\?|(?<![\\w@./-])[a-z]{3,}(?:[.-][a-z]+)*\\.[a-z-]{3,}(?![\\w@./])");

  /** Links are those within the product, without fragments; logging out is no link. */
  private static final String SEEN =
      """
      () => ({lang: document.documentElement.lang, title: document.title,
        headings: document.querySelectorAll('h1').length, text: document.body.innerText,
        wider: document.documentElement.scrollWidth - window.innerWidth,
        links: [...document.querySelectorAll('a[href]')].map(a => new URL(a.href))
          .filter(u => u.origin === location.origin).map(u => u.pathname + u.search)})
      """;

  /** An organization whose settings are wrong on purpose. */
  private static final String SHUT = "/notes-shut/";

  private static final Pattern ADDRESS = Pattern.compile("example|\\.(csv|txt|pdf|properties)$");

  /** Kinds of addresses at which junk was thrown, as whichever role came there first. */
  private static final Set<String> JUNKED = new HashSet<>();

  /** Kinds of addresses that were looked at with the keyboard in mind. */
  private static final Set<String> WITHOUT_MOUSE = new HashSet<>();

  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> kinds = new HashMap<>();

  /** How many pages of an address that differ in what is asked; one where the role sees less. */
  private int ofAKind = 2;

  private static final List<String> JUNK =
      List.of("%00", "-1", "99999999999999999999", "%E3%81%82", "%27", "2026-13-45");

  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void everybody_has_a_long_name(Product product) {
    LongNames.give(new Rows(product, "aoba"));
  }

  @AfterAll
  static void names_are_as_before(Product product) {
    LongNames.takeBack(new Rows(product, "aoba"));
  }

  @ParameterizedTest
  @CsvSource({
    "aoba, staff, jimukyoku, 2",
    "aoba, staff, jimu, 1",
    "aoba, office, kanri1, 2",
    "aoba, office, tanto1, 1",
    "aoba, office, etsuran1, 1",
    "aoba, member, kaiin1, 2",
    "manabi, staff, jimukyoku, 2"
  })
  void every_page_of_a_role_is_there_and_whole(
      String organization, String audience, String id, int most, Page page) {
    ofAKind = most;
    page.setViewportSize(PHONE, TALL);
    new Visitor(page, organization).login(audience, id, Visitor.PASSWORD);
    crawl(page, "/" + organization + "/" + audience);
    assertThat(kinds).hasSizeGreaterThan(8);
  }

  @Test
  void every_page_before_the_login_is_there_and_whole(Page page, Product product) {
    page.setViewportSize(PHONE, TALL);
    page.navigate("");
    crawl(page, "/");
    assertThat(kinds).hasSizeGreaterThan(4);
  }

  private void crawl(Page page, String first) {
    offer(first);
    while (!waiting.isEmpty()) {
      visit(page, waiting.poll());
    }
    assertThat(faults).isEmpty();
  }

  private void offer(String address) {
    if (address.startsWith(SHUT) || isSeenAtTheClub(address)) {
      return;
    }
    if (seen.add(address) && kinds.merge(kind(address), 1, Integer::sum) <= ofAKind) {
      waiting.add(address);
    }
  }

  /** Of the second organization only its plugin's own pages, which the club does not have. */
  private static boolean isSeenAtTheClub(String address) {
    return address.startsWith("/manabi/staff/")
        && JUNKED.contains(kind(address).replaceFirst("manabi", "aoba"));
  }

  private static String kind(String address) {
    return address.replaceAll("=[^&]*", "");
  }

  /** Addresses that nobody gave: never a failure of ours. */
  private void throwJunk(Page page, String address) {
    Caller caller = new Caller(page);
    Matcher value = Pattern.compile("(?<=[?&][^=&]{1,40}=)[^&]*").matcher(address);
    while (value.find()) {
      for (String junk : JUNK) {
        String asked = address.substring(0, value.start()) + junk + address.substring(value.end());
        int status = caller.status(root(page) + asked);
        faultUnless(status < 500, asked, "answers " + status);
        faultUnless(
            !junk.equals("%00") || status == 400, asked, "answers " + status + " to U+0000");
      }
    }
  }

  private void visit(Page page, String address) {
    Shown shown = Shown.of(page, root(page) + address);
    faultUnless(shown.status() < 400, address, "answers " + shown.status());
    if (shown.status() < 400 && JUNKED.add(kind(address))) {
      throwJunk(page, address);
    }
    if (shown.isPage()) {
      look(page, address).forEach(this::offer);
    }
  }

  private static String root(Page page) {
    return page.url().replaceAll("(https?://[^/]+).*", "$1");
  }

  /** All that is to be known of the page, asked at once; its links. */
  @SuppressWarnings("unchecked")
  private List<String> look(Page page, String address) {
    Map<String, Object> seen = (Map<String, Object>) page.evaluate(SEEN);
    faultUnless("ja".equals(seen.get("lang")), address, "is not Japanese");
    faultUnless(!((String) seen.get("title")).isBlank(), address, "has no title");
    faultUnless(seen.get("headings").equals(1), address, "has not one heading");
    Matcher key = KEY.matcher((String) seen.get("text"));
    while (key.find()) {
      faultUnless(ADDRESS.matcher(key.group()).find(), address, "shows the key " + key.group());
    }
    int wider = (Integer) seen.get("wider");
    faultUnless(wider <= 0, address, "is " + wider + " px too wide");
    if (WITHOUT_MOUSE.add(kind(address))) {
      KeyboardOrder.faults(page).forEach(fault -> faults.add(address + " " + fault));
    }
    return (List<String>) seen.get("links");
  }

  private void faultUnless(boolean good, String address, String fault) {
    if (!good) {
      faults.add(address + " " + fault);
    }
  }
}
