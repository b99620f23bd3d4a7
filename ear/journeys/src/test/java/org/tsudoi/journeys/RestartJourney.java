package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.QuietLog;
import org.tsudoi.journeys.support.Rows;
import org.tsudoi.journeys.support.Visitor;

/** Last of all, on the data that the other journeys left. */
@ExtendWith(Journeys.class)
@Tag("every-server")
@Order(60)
@TestMethodOrder(OrderAnnotation.class)
class RestartJourney {
  private static final List<String> KEPT =
      List.of(
          "select id || state || version from filing order by id",
          "select id || number from member order by id",
          "select id || kind from document order by id");

  @Test
  @Order(1)
  void after_a_power_cut_the_next_start_works(Product product, Page page) {
    product.kill();

    product.start();

    page.navigate("");
    assertThat(page.locator("main")).containsText("あおば");
  }

  @Test
  @Order(2)
  void stopped_and_started_it_has_all_that_was_written(Product product, Page page) {
    Rows rows = new Rows(product, "aoba");
    List<List<String>> written = KEPT.stream().map(sql -> rows.texts(sql)).toList();

    product.stop();
    product.start();

    assertThat(KEPT.stream().map(sql -> rows.texts(sql)).toList()).isEqualTo(written);
    new Visitor(page, "aoba").login("staff", "jimukyoku", Visitor.PASSWORD).open("staff/members");
    assertThat(page.locator("main tbody a").first()).isVisible();
  }

  @Test
  @Order(3)
  void nobody_saw_a_failure(Product product) {
    assertThat(QuietLog.failures(product)).isEmpty();
  }
}
