package org.tsudoi.core.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tsudoi.core.house.House;

class RowSecurityTest {
  @Test
  void a_role_that_row_security_does_not_hold_stops_the_start() {
    try (House house = House.open()) {
      assertThatCode(() -> RowSecurity.require(house.source())).doesNotThrowAnyException();
      assertThatThrownBy(() -> RowSecurity.require(house.superuser()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("BYPASSRLS");
    }
  }
}
