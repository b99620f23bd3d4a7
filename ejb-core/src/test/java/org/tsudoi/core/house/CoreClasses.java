package org.tsudoi.core.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.core.database.DatabaseStart;

/** All classes of core, for what CDI alone does not discover: EJBs. */
final class CoreClasses {
  private CoreClasses() {}

  static List<Class<?>> all() {
    try {
      Path root =
          Path.of(DatabaseStart.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("org"))) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith(".class") && !name.contains("-info"))
            .<Class<?>>map(CoreClasses::load)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(
          file.substring(0, file.length() - ".class".length()).replace('/', '.'),
          false,
          CoreClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
