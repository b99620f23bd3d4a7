package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuePlaceTest {
  @Test
  void a_place_is_read_as_it_was_written() {
    QueuePlace place = new QueuePlace(Instant.parse("2026-06-10T01:00:00.123456Z"), 7);
    assertThat(QueuePlace.parse(place.toString())).contains(place);
    QueuePlace whole = new QueuePlace(Instant.parse("2026-06-10T01:00:00Z"), 7);
    assertThat(QueuePlace.parse(whole.toString())).contains(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "----------_1",
        "2026-13-40T99:99:99Z_1",
        "2026-06-10T01:00:00Z_9999999999999999999",
        "+1000000000-12-31T23:59:59Z_1"
      })
  void anything_else_is_no_place(String typed) {
    assertThat(QueuePlace.parse(typed)).isEmpty();
  }
}
