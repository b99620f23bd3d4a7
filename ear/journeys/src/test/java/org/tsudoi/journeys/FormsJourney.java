package org.tsudoi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.journeys.support.Axe;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.QuietLog;
import org.tsudoi.journeys.support.SentForm;
import org.tsudoi.journeys.support.Shown;
import org.tsudoi.journeys.support.Visitor;

/**
 * Every page once, those of the plugins at one organization each, for what a reader's program
 * stumbles upon (axe), and every form on it with nonsense in every field: an answer with words,
 * never a failure, nothing typed lost, nothing typed run. The last journey, since some of it is
 * taken.
 */
@ExtendWith(Journeys.class)
@Order(Integer.MAX_VALUE)
class FormsJourney {
  private static final String SCRIPT = "<script>alert('よ')</script>\"'>";
  private static final Map<String, String> NONSENSE =
      Map.of(
          "nothing", "",
          "words where figures belong", "あいうえお",
          "a script, too long", SCRIPT + "長".repeat(6_000),
          "private use, a surrogate pair, an emoji and a line end", "山\uE000田𠮷野😀\n改行",
          "a day far off", "9999-12-31");
  private static final int LONG = 5_000;
  private static final String KEPT = "words where figures belong";
  private static final Set<String> LOOKED_AT = new HashSet<>();

  private final Deque<String> waiting = new ArrayDeque<>();
  private final List<String> faults = new ArrayList<>();
  private String place;
  private int forms;

  @ParameterizedTest
  @CsvSource({
    "aoba, member, kaiin1",
    "aoba, office, kanri1",
    "aoba, staff, jimukyoku",
    "manabi, staff, jimukyoku"
  })
  void every_form_answers_nonsense_with_words(
      String organization, String audience, String id, Page page) {
    new Visitor(page, organization).login(audience, id, Visitor.PASSWORD);
    lookAround(page, "/" + organization + "/" + audience);
  }

  @Test
  void every_form_that_is_open_to_everybody_answers_nonsense_with_words(Page page) {
    page.navigate("manabi/");
    lookAround(page, "/manabi/");
  }

  private void lookAround(Page page, String begin) {
    place = begin;
    waiting.add(begin);
    while (!waiting.isEmpty()) {
      visit(page, waiting.poll());
    }
    assertThat(faults).isEmpty();
    assertThat(forms).isPositive();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void nobody_saw_a_failure(Product product) {
    assertThat(QuietLog.failures(product)).isEmpty();
  }

  private void offer(String address) {
    String kind = address.replaceAll("=[^&]*", "").replaceFirst("^/[^/]+", "");
    if (address.startsWith(place) && LOOKED_AT.add(kind)) {
      waiting.add(address);
    }
  }

  private void visit(Page page, String address) {
    Shown shown = Shown.of(page, root(page) + address);
    faultUnless(shown.status() < 400, address, "a reader", "is answered " + shown.status());
    if (shown.isPage()) {
      faults.addAll(Axe.violations(page));
      List<String> next = links(page);
      SentForm.on(page).forEach(form -> send(page, address, form));
      next.forEach(this::offer);
    }
  }

  private void send(Page page, String address, SentForm form) {
    forms++;
    NONSENSE.forEach((kind, text) -> send(page, address + " " + form.action(), form, kind, text));
  }

  private void send(Page page, String where, SentForm form, String kind, String text) {
    APIResponse answer = form.send(page, text);
    String said = answer.status() == 200 ? answer.text() : "";
    boolean tooMuch = answer.status() == 413 && text.length() > LONG;
    faultUnless(answer.status() < 400 || tooMuch, where, kind, "is answered " + answer.status());
    faultUnless(!said.contains("<script>alert('よ"), where, kind, "is run");
    boolean asked = form.isAskedAgain(said);
    faultUnless(!asked || !kind.equals(KEPT) || said.contains(text), where, kind, "is lost");
  }

  private void faultUnless(boolean good, String where, String kind, String fault) {
    if (!good) {
      faults.add(where + ": " + kind + " " + fault);
    }
  }

  private static String root(Page page) {
    return page.url().replaceAll("(https?://[^/]+).*", "$1");
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Page page) {
    Object links =
        page.evaluate(
            "() => [...document.querySelectorAll('a[href]')].map(a => new URL(a.href))"
                + ".filter(u => u.origin === location.origin).map(u => u.pathname + u.search)");
    return (List<String>) links;
  }
}
