package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.house.House;

/** Keys of other systems. P-53 */
class ApiKeysTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final OrganizationId MINATO = new OrganizationId("minato");

  @Test
  void a_key_is_known_by_its_hash_and_in_its_own_organization_only() {
    try (House house =
        new House()
            .organization(
                "aoba",
                Map.of(
                    "name",
                    "aoba",
                    "plugin",
                    "sample",
                    "api.key.register",
                    Token.hash("secret-1"),
                    "api.key.other",
                    Token.hash("secret-2").toUpperCase()))
            .organization("minato")
            .start()) {
      ApiKeys keys = house.get(ApiKeys.class);
      assertThat(keys.caller(AOBA, "secret-1")).contains("register");
      assertThat(keys.caller(AOBA, "secret-2")).contains("other");
      assertThat(keys.caller(AOBA, "secret-3")).isEmpty();
      assertThat(keys.caller(AOBA, "")).isEmpty();
      assertThat(keys.caller(MINATO, "secret-1")).isEmpty();
    }
  }

  @Test
  void what_is_no_hash_is_refused_by_its_key() {
    MapSettings settings = new MapSettings(Map.of("api.key.x", "plain", "api.key.Y Z", ""));
    new ApiKeys().check(settings);
    assertThat(settings.problems()).containsOnlyKeys("api.key.x", "api.key.Y Z");
  }
}
