package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.core.access.AccessHouse.AOBA;
import static org.tsudoi.core.access.AccessHouse.HOME;
import static org.tsudoi.core.access.AccessHouse.MINATO;
import static org.tsudoi.core.access.AccessHouse.PASSWORD;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.house.House;
import org.tsudoi.core.organization.OrganizationState.Stopped;
import org.tsudoi.core.organization.Organizations;

class FirstAdminTest {
  private static final String KEY = "access.first-admin";
  private static final String ADDRESS = "head@aoba.example.jp";

  @Test
  void an_organization_without_a_head_invites_the_configured_one_once() {
    try (AccessHouse house = new AccessHouse(Map.of(KEY, ADDRESS))) {
      assertThat(house.letters().to(ADDRESS)).hasSize(1);
      assertThat(house.letters().to(ADDRESS).get(0).body()).contains("ログインID：admin");
      house.passwords().reset(AOBA, house.letters().lastToken(ADDRESS), PASSWORD, HOME);
      assertThat(house.actor("admin").role()).isEqualTo(Role.STAFF_ADMIN);
      house.house.restart();
      assertThat(house.letters().to(ADDRESS)).isEmpty();
    }
  }

  @Test
  void nobody_is_invited_where_nothing_is_set() {
    try (AccessHouse house = new AccessHouse(Map.of(KEY, ADDRESS))) {
      assertThat(hasHead(house, AOBA)).isTrue();
      assertThat(hasHead(house, MINATO)).isFalse();
    }
  }

  private static boolean hasHead(AccessHouse house, OrganizationId organization) {
    return house.house.inTransaction(() -> house.house.get(Accounts.class).haveHead(organization));
  }

  @Test
  void what_is_no_mail_address_stops_the_organization() {
    try (House house =
        new House()
            .organization("aoba", Map.of("name", "あおば", "plugin", "sample", KEY, "head"))
            .start()) {
      assertThat(house.get(Organizations.class).find("aoba"))
          .get()
          .isEqualTo(new Stopped("aoba", List.of(KEY + " must be a mail address")));
    }
  }
}
