package org.tsudoi.web.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Pictures of the pages, as the tests took them, in the folder {@code tsudoi.manual}, else {@code
 * manual} in the configuration directory: {@code <organization>/<audience>/<name>.png}. Without
 * them the manual is shown without.
 */
@ApplicationScoped
class ManualPictures {
  private static final String NAME = "[a-z0-9-]{1,60}";

  @Inject Config config;

  /** The picture's bytes; empty when there is none. */
  Optional<byte[]> read(String organization, String audience, String name) {
    return file(organization, audience, name).map(ManualPictures::bytes);
  }

  /** Whether there is such a picture. */
  boolean has(String organization, String audience, String name) {
    return file(organization, audience, name).isPresent();
  }

  private Optional<Path> file(String organization, String audience, String name) {
    return name.matches(NAME)
        ? folder()
            .map(path -> path.resolve(organization).resolve(audience).resolve(name + ".png"))
            .filter(Files::isRegularFile)
        : Optional.empty();
  }

  private Optional<Path> folder() {
    return config
        .getOptionalValue("tsudoi.manual", String.class)
        .map(Path::of)
        .or(
            () ->
                config
                    .getOptionalValue("tsudoi.config", String.class)
                    .map(path -> Path.of(path).resolve("manual")));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
