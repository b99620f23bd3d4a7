package org.tsudoi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;

@ExtendWith(Journeys.class)
@Order(5)
@Tag("every-server")
class StartPageJourney {
  @Test
  void the_start_page_shows_the_products_name(Page page) {
    page.navigate("");

    assertThat(page).hasTitle(java.util.regex.Pattern.compile("Tsudoi"));
  }

  @Test
  void text_goes_compressed_to_who_takes_it_so(Page page) {
    APIResponse answer = page.request().get("aoba/login");
    assertThat(answer.headers()).containsEntry("content-encoding", "gzip");
    assertThat(answer.text()).contains("</html>");
  }

  @Test
  void nobody_reaches_it_from_other_machines(Product product) throws SocketException {
    List<InetAddress> outer =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress address : outer) {
      assertThat(product.ports().filter(port -> answers(address, port))).isEmpty();
    }
    assertThat(product.ports().filter(port -> answers(InetAddress.getLoopbackAddress(), port)))
        .isNotEmpty();
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
