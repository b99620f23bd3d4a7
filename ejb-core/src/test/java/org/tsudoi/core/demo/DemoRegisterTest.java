package org.tsudoi.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.DemoLogins;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.house.House;

class DemoRegisterTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");

  @Test
  void a_demonstration_starts_with_offices_members_and_logins_and_is_filled_once() {
    try (House house = new House().organization("aoba").setting("tsudoi.profile", "demo").start()) {
      long members = count(house, "member");
      assertThat(count(house, "office")).isEqualTo(24);
      assertThat(members).isGreaterThan(100);
      assertThat(house.get(DemoLogins.class).of(AOBA)).hasSizeGreaterThan(5);
      house.restart();
      assertThat(count(house, "member")).isEqualTo(members);
    }
  }

  @Test
  void elsewhere_nothing_is_invented() {
    try (House house = new House().organization("aoba").start()) {
      assertThat(count(house, "office")).isZero();
      assertThat(house.get(DemoLogins.class).of(AOBA)).isEmpty();
    }
  }

  private static long count(House house, String table) {
    return house.inTransaction(
        () ->
            house
                .get(Database.class)
                .of(
                    AOBA,
                    handle ->
                        handle
                            .createQuery("select count(*) from " + table)
                            .mapTo(Long.class)
                            .one()));
  }
}
