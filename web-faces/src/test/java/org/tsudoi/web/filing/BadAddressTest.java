package org.tsudoi.web.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BadAddressTest {
  @Test
  void a_key_is_a_uuid_as_the_product_writes_it() {
    UUID key = UUID.fromString("0b7f6a2e-4c1d-4e9a-8f00-112233445566");
    assertThat(DraftKey.parse(key.toString())).contains(key);
    assertThat(DraftKey.parse("-".repeat(36))).isEmpty();
    assertThat(DraftKey.parse("")).isEmpty();
  }

  @Test
  void a_button_that_names_no_file_removes_none() {
    assertThat(DraftFiles.attachment("detach-12")).contains(12L);
    assertThat(DraftFiles.attachment("detach-x")).isEmpty();
    assertThat(DraftFiles.attachment("detach-" + "9".repeat(30))).isEmpty();
  }
}
