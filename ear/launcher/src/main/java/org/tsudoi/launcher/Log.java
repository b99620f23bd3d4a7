package org.tsudoi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** How the product logs: as {@code logging.properties} in the configuration directory, or ours. */
record Log(Path configuration) {
  private static final String FILE = "logging.properties";

  /** Puts the configuration to work, for us now and for the server later. */
  static Log configure(Settings settings, Path root) throws IOException {
    Path operators = settings.configDirectory().resolve(FILE);
    Log log = new Log(Files.isReadable(operators) ? operators : copyOfOurs(root));
    try (InputStream properties = Files.newInputStream(log.configuration())) {
      LogManager.getLogManager().readConfiguration(properties);
    }
    return log;
  }

  private static Path copyOfOurs(Path root) throws IOException {
    Path copy = root.resolve(FILE);
    try (InputStream ours = Log.class.getResourceAsStream(FILE)) {
      Files.copy(ours, copy);
    }
    return copy;
  }
}
