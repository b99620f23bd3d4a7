package org.tsudoi.core.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Finds the organizations in configuration (P-3): the folder {@code organizations} below {@code
 * tsudoi.config} (default {@code ./config}), one folder an organization with UTF-8 {@code
 * organization.properties}; every key can be overridden as {@code tsudoi.organization.<id>.<key>}
 * in MicroProfile Config.
 */
@ApplicationScoped
class ConfigurationDirectory {
  static final String OVERRIDE = "tsudoi.organization.";

  @Inject Config config;

  /** The settings of every configured organization, by the name of its folder. */
  Map<String, Map<String, String>> organizations() {
    Map<String, Map<String, String>> found = new TreeMap<>();
    Path folder =
        Path.of(config.getOptionalValue("tsudoi.config", String.class).orElse("config"))
            .resolve("organizations");
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> folders = Files.list(folder)) {
      folders.sorted().filter(Files::isDirectory).forEach(each -> read(each, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void read(Path folder, Map<String, Map<String, String>> found) {
    String id = folder.getFileName().toString();
    Map<String, String> settings = new TreeMap<>();
    Path file = folder.resolve("organization.properties");
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        settings.put("unreadable", file.getFileName() + ": " + e.getMessage());
      }
      properties.forEach((key, value) -> settings.put(key.toString(), value.toString().strip()));
    } else {
      settings.put("unreadable", "organization.properties is missing");
    }
    override(id, settings);
    found.put(id, settings);
  }

  private void override(String id, Map<String, String> settings) {
    String prefix = OVERRIDE + id + ".";
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(prefix)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> settings.put(name.substring(prefix.length()), value));
      }
    }
  }
}
