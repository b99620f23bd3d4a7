package org.tsudoi.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.tsudoi.core.access.AccessDenied;

class FailuresTest {

  @Test
  void what_nobody_expected_is_500() {
    assertThat(Failures.status(new IllegalStateException("connection pool is empty")))
        .isEqualTo(500);
    assertThat(Failures.status(new NullPointerException())).isEqualTo(500);
  }

  @Test
  void what_belongs_to_others_is_not_there() {
    assertThat(Failures.status(new ServletException(new AccessDenied()))).isEqualTo(404);
  }

  @Test
  void an_upload_over_the_servers_limit_is_413_however_deep_it_is_told() {
    String told =
        "the request was rejected because its size (2) exceeds the configured maximum (1)";
    assertThat(Failures.status(new RuntimeException("init", new ServletException(told))))
        .isEqualTo(413);
    String payara = "The field file exceeds its maximum permitted  size of 314572800 characters.";
    assertThat(Failures.status(new IllegalStateException(payara))).isEqualTo(413);
    assertThat(Failures.status(new TooLarge(null))).isEqualTo(413);
  }

  @Test
  void what_no_page_of_ours_sends_is_400() {
    assertThat(Failures.status(new BadRequest("broken upload"))).isEqualTo(400);
  }
}
