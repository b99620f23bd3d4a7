package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;

@ExtendWith(Journeys.class)
@Order(60)
class RestartJourney {
  @Test
  void after_a_power_cut_the_next_start_works(Product product, Page page) {
    product.kill();

    product.start();

    page.navigate("");
    assertThat(page.locator("main")).containsText("あおば");
  }
}
