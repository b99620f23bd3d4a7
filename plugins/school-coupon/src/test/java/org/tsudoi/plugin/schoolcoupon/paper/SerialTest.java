package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** SC-41: the number on a paper coupon. */
class SerialTest {
  @Test
  void it_is_read_as_people_type_it() {
    Serial serial = Serial.random();
    String full = serial.toString().replace("-", "－");
    assertThat(Serial.parse(" " + full + " ")).contains(serial);
    assertThat(Serial.parse(serial.value())).contains(serial);
    assertThat(Serial.parse("12345")).isEmpty();
  }

  @RepeatedTest(20)
  void every_single_slip_and_every_two_that_changed_places_are_noticed() {
    String good = Serial.random().value();
    for (int i = 0; i < good.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String bad = good.substring(0, i) + digit + good.substring(i + 1);
        assertThat(Serial.parse(bad).isPresent()).isEqualTo(bad.equals(good));
      }
      if (i > 0 && good.charAt(i) != good.charAt(i - 1)) {
        String bad =
            good.substring(0, i - 1) + good.charAt(i) + good.charAt(i - 1) + good.substring(i + 1);
        assertThat(Serial.parse(bad)).isEmpty();
      }
    }
  }
}
