package org.tsudoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path config;
  private final Properties system = new Properties();

  @BeforeEach
  void in_this_directory() {
    system.setProperty("tsudoi.config", config.toString());
  }

  private Settings settings(Map<String, String> environment) {
    return new Settings(system, environment);
  }

  private void file(String line) throws IOException {
    Files.writeString(config.resolve("microprofile-config.properties"), line);
  }

  @Test
  void nothing_set_is_port_8080_of_this_machine_only() {
    assertThat(settings(Map.of()).httpPort()).isEqualTo(8080);
    assertThat(settings(Map.of()).httpAddress()).isEqualTo("127.0.0.1");
  }

  @Test
  void a_system_property_wins_over_the_environment_and_that_over_the_file() throws IOException {
    file("http.port = 1001");
    assertThat(settings(Map.of()).httpPort()).isEqualTo(1001);
    assertThat(settings(Map.of("HTTP_PORT", "1002")).httpPort()).isEqualTo(1002);
    system.setProperty("http.port", "1003");
    assertThat(settings(Map.of("HTTP_PORT", "1002")).httpPort()).isEqualTo(1003);
  }

  @Test
  void blank_is_not_set() {
    assertThat(settings(Map.of("TSUDOI_DB_URL", " ")).get("tsudoi.db.url")).isEmpty();
  }

  @Test
  void a_port_that_is_none_is_refused_in_words() {
    for (String port : new String[] {"0", "65536", "http", "-1", "80 80"}) {
      assertThatThrownBy(() -> settings(Map.of("HTTP_PORT", port)).httpPort())
          .isInstanceOf(LaunchProblem.class)
          .hasMessageContaining(port);
    }
  }

  @Test
  void figures_answer_nowhere_unless_a_path_is_set() {
    assertThat(settings(Map.of()).metricsPath()).isEmpty();
    assertThat(settings(Map.of("TSUDOI_METRICS_PATH", "metrics-0c3f7a")).metricsPath())
        .contains("metrics-0c3f7a");
    for (String path : new String[] {"/metrics", "a b", "a --secure=false", "x".repeat(101)}) {
      assertThatThrownBy(() -> settings(Map.of("TSUDOI_METRICS_PATH", path)).metricsPath())
          .isInstanceOf(LaunchProblem.class);
    }
  }

  @Test
  void the_application_sees_the_files_values_unless_the_environment_has_them() throws IOException {
    file("tsudoi.address = https://a.example.com\ntsudoi.mail.host = smtp.example.com");
    settings(Map.of("TSUDOI_MAIL_HOST", "other.example.com")).publish();
    assertThat(system.getProperty("tsudoi.address")).isEqualTo("https://a.example.com");
    assertThat(system.getProperty("tsudoi.mail.host")).isNull();
  }

  @Test
  void the_example_file_sets_nothing() {
    system.setProperty("tsudoi.config", Path.of("../../config").toString());
    settings(Map.of()).publish();
    assertThat(system.stringPropertyNames())
        .containsExactlyInAnyOrder(
            "tsudoi.config", "tsudoi.data", "tsudoi.address", "tsudoi.mail.folder");
  }
}
