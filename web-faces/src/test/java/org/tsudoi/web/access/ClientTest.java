package org.tsudoi.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientTest {
  @Test
  void the_address_is_what_the_outermost_of_our_proxies_wrote() {
    assertThat(address(1, "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(address(1, "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(address(2, "198.51.100.1, 203.0.113.9, 10.0.0.1")).isEqualTo("203.0.113.9");
  }

  @Test
  void a_line_of_the_callers_own_before_that_of_the_proxy_is_not_believed() {
    assertThat(address(1, "198.51.100.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(address(2, "198.51.100.1, 198.51.100.2", "203.0.113.9", "10.0.0.1"))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void without_a_proxy_or_its_header_it_is_the_address_of_the_connection() {
    assertThat(address(0, "203.0.113.9")).isEqualTo("127.0.0.1");
    assertThat(address(1)).isEqualTo("127.0.0.1");
  }

  private static String address(int proxies, String... lines) {
    Client client = new Client();
    client.proxies = Optional.of(proxies);
    return client.address(request(lines));
  }

  private static HttpServletRequest request(String... lines) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ClientTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, args) ->
                switch (called.getName()) {
                  case "getHeaders" -> Collections.enumeration(List.of(lines));
                  case "getHeader" -> lines.length == 0 ? null : lines[0];
                  case "getRemoteAddr" -> "127.0.0.1";
                  default -> null;
                });
  }
}
