package org.tsudoi.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator set, looked up as MicroProfile Config does: system property, then environment
 * ({@code http.port} is {@code HTTP_PORT}), then {@code microprofile-config.properties} in the
 * configuration directory.
 */
final class Settings {
  private static final String FILE = "microprofile-config.properties";

  private final Properties system;
  private final Map<String, String> environment;
  private final Properties file = new Properties();

  Settings(Properties system, Map<String, String> environment) {
    this.system = system;
    this.environment = environment;
    Path properties = configDirectory().resolve(FILE);
    if (Files.isReadable(properties)) {
      read(properties);
    }
  }

  private void read(Path properties) {
    try (Reader reader = Files.newBufferedReader(properties)) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + properties, e);
    }
  }

  /** The value of a key, if set and not blank. */
  Optional<String> get(String key) {
    return outsideFile(key)
        .or(() -> Optional.ofNullable(file.getProperty(key)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> outsideFile(String key) {
    return Optional.ofNullable(system.getProperty(key))
        .or(() -> Optional.ofNullable(environment.get(environmentName(key))));
  }

  private static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /**
   * Shows the application what counts: the file's values where neither system nor environment has
   * the key, then what follows from this start.
   */
  void publish() {
    file.stringPropertyNames().forEach(key -> publish(key, file.getProperty(key).strip()));
    publish("tsudoi.address", "http://localhost:" + httpPort());
    publish("tsudoi.mail.folder", dataDirectory().resolve("mail").toString());
    system.setProperty("tsudoi.config", configDirectory().toString());
    system.setProperty("tsudoi.data", dataDirectory().toString());
  }

  private void publish(String key, String value) {
    if (outsideFile(key).isEmpty()) {
      system.setProperty(key, value);
    }
  }

  Path configDirectory() {
    return directory("tsudoi.config", "config");
  }

  Path dataDirectory() {
    return directory("tsudoi.data", "data");
  }

  private Path directory(String key, String byDefault) {
    return Path.of(get(key).orElse(byDefault)).toAbsolutePath().normalize();
  }

  String httpAddress() {
    return get("http.address").orElse("127.0.0.1");
  }

  /**
   * Where the server's figures answer, without a slash; none by default. Anything but 1 to 100
   * letters, digits, _ and - is refused.
   */
  Optional<String> metricsPath() {
    Optional<String> path = get("tsudoi.metrics.path");
    if (path.filter(named -> !named.matches("[A-Za-z0-9_-]{1,100}")).isPresent()) {
      throw new LaunchProblem(
          "TSUDOI_METRICS_PATH must be 1 to 100 letters, digits, _ and -, but is: " + path.get());
    }
    return path;
  }

  /** The HTTP port, 8080 if none is set; anything but 1-65535 is refused. */
  int httpPort() {
    String port = get("http.port").orElse("8080");
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65535) {
      throw new LaunchProblem("HTTP_PORT must be a port number, 1 to 65535, but is: " + port);
    }
    return Integer.parseInt(port);
  }
}
