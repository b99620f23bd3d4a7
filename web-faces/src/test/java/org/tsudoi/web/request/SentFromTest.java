package org.tsudoi.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentFromTest {

  @Test
  void reading_is_free() {
    assertThat(new SentFrom("GET", "cross-site", null, "example.jp").isOurs()).isTrue();
    assertThat(new SentFrom("HEAD", null, null, null).isOurs()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, , true",
    "none, , true",
    "same-site, , false",
    "cross-site, , false",
    "cross-site, https://example.jp, false",
    ", https://example.jp, true",
    ", http://EXAMPLE.jp, true",
    ", https://example.jp:8443, false",
    ", https://evil.example.com, false",
    ", null, false",
    ", 'http://[', false",
    ", , false",
  })
  void a_change_must_come_from_our_pages(String fetchSite, String origin, boolean ours) {
    assertThat(new SentFrom("POST", fetchSite, origin, "example.jp").isOurs()).isEqualTo(ours);
    assertThat(new SentFrom("DELETE", fetchSite, origin, "example.jp").isOurs()).isEqualTo(ours);
  }
}
