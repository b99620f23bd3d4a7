package org.tsudoi.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class BodyLimitTest {
  private static final long MEGABYTE = 1024L * 1024;

  @Test
  void a_stranger_may_send_a_login_form_but_no_file() {
    assertThat(BodyLimit.allows(Area.FRONT, sending(2000, null))).isTrue();
    assertThat(BodyLimit.allows(Area.FRONT, sending(MEGABYTE / 2, null))).isFalse();
  }

  @Test
  void an_office_may_send_attachments_and_the_secretariat_a_register() {
    assertThat(BodyLimit.allows(Area.OFFICE, sending(50 * MEGABYTE, null))).isTrue();
    assertThat(BodyLimit.allows(Area.OFFICE, sending(300 * MEGABYTE, null))).isFalse();
    assertThat(BodyLimit.allows(Area.STAFF, sending(300 * MEGABYTE, null))).isTrue();
  }

  @Test
  void a_body_of_unknown_length_is_refused_and_a_request_without_one_is_not() {
    assertThat(BodyLimit.allows(Area.STAFF, sending(-1, "chunked"))).isFalse();
    assertThat(BodyLimit.allows(Area.FRONT, sending(-1, null))).isTrue();
  }

  private static HttpServletRequest sending(long length, String encoding) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            BodyLimitTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, args) ->
                called.getName().equals("getContentLengthLong") ? (Object) length : encoding);
  }
}
