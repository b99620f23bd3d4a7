package org.tsudoi.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.core.house.House;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.OrganizationState.Stopped;

class OpeningTest {
  private static House house;
  private static Organizations organizations;

  @BeforeAll
  static void open() {
    house =
        new House()
            .organization("good")
            .organization("second")
            .organization("nameless", Map.of("plugin", "sample"))
            .organization("alien", Map.of("name", "x", "plugin", "nobody"))
            .organization("dear", Map.of("name", "x", "plugin", "sample", "sample.fee", "much"))
            .organization(
                "unbanked",
                Map.of("name", "x", "plugin", "sample", "bank.debit.client-code", "12A"))
            .organization("broken", Map.of("name", "x", "plugin", "sample", "sample.fail", "open"))
            .organization(
                "weak", Map.of("name", "x", "plugin", "sample", "sample.fail", "categories"))
            .setting("tsudoi.organization.second.name", "Second by override")
            .start();
    organizations = house.get(Organizations.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void two_organizations_run_on_one_plugin_P_1() {
    assertThat(organizations.running())
        .extracting(Running::id)
        .containsExactly("good", "second", "weak");
  }

  @Test
  void configuration_outside_overrides_a_key_P_3() {
    assertThat(organizations.running().get(1).organization().name())
        .isEqualTo("Second by override");
  }

  @Test
  void a_bad_setting_stops_its_organization_and_is_named_by_key_P_3() {
    assertThat(reasons("nameless")).containsExactly("name is missing");
    assertThat(reasons("alien")).singleElement().asString().startsWith("plugin must be one of");
    assertThat(reasons("dear")).singleElement().asString().startsWith("sample.fee must be");
  }

  @Test
  void a_setting_that_a_room_cannot_use_stops_its_organization_P_3() {
    assertThat(reasons("unbanked"))
        .hasSizeGreaterThan(1)
        .allMatch(reason -> reason.startsWith("bank.debit."));
  }

  @Test
  void a_throwing_plugin_stops_its_organization_only_P_4() {
    assertThat(reasons("broken")).singleElement().asString().contains("as told");
  }

  @Test
  void a_plugin_that_throws_only_when_it_is_asked_runs_and_is_contained_P_4() {
    assertThat(organizations.find("weak").orElseThrow()).isInstanceOf(Running.class);
  }

  private static List<String> reasons(String id) {
    return ((Stopped) organizations.find(id).orElseThrow()).reasons();
  }
}
