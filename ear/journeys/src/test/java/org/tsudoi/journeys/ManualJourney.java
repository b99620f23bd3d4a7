package org.tsudoi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.ManualBook;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Visitor;

/**
 * Takes the manuals' pictures from the running pages and binds the manuals (P-54): a page that a
 * manual names and that is not there fails.
 */
@ExtendWith(Journeys.class)
@Order(28)
class ManualJourney {

  @ParameterizedTest
  @CsvSource({
    "aoba, office, tanto1, 20",
    "aoba, staff, jimukyoku, 20",
    "aoba, member, kaiin1, 5",
    "minato, office, tanto1, 18"
  })
  void the_manual_is_pictured_and_bound(
      String organization, String audience, String id, int pictures, Page page, Product product)
      throws Exception {
    Visitor reader = new Visitor(page, organization);
    ManualBook book = new ManualBook(reader, product, organization, audience);
    reader.login(audience, id, Visitor.PASSWORD);
    book.takePictures();
    book.bind();
    assertThat(book.pictures()).hasSizeGreaterThanOrEqualTo(pictures);
    assertThat(Files.readString(book.file("html"))).contains("data:image/png;base64,");
    assertThat(Files.size(book.file("pdf"))).isGreaterThan(100_000);
  }
}
