package org.tsudoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MicroOptionsTest {
  @Test
  void an_option_is_found_whatever_its_case_and_only_with_a_value() {
    MicroOptions options = new MicroOptions(List.of("--Port", "8081", "--deploy"));
    assertThat(options.value("--port")).contains("8081");
    assertThat(options.value("--deploy")).isEmpty();
    assertThat(options.value("--name")).isEmpty();
  }
}
