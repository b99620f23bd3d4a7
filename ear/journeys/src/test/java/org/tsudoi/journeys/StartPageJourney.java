package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;

@ExtendWith(Journeys.class)
@Order(5)
@Tag("every-server")
class StartPageJourney {
  @Test
  void the_start_page_shows_the_products_name(Page page) {
    page.navigate("");

    assertThat(page).hasTitle(java.util.regex.Pattern.compile("Tsudoi"));
  }
}
