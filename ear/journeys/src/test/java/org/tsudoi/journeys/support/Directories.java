package org.tsudoi.journeys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where journeys find the project and leave their traces; told by the build. */
final class Directories {
  private Directories() {}

  /** The project's root. */
  static Path project() {
    return property("tsudoi.root");
  }

  /** The runnable bundle under test. */
  static Path bundle() {
    return property("journeys.bundle");
  }

  /** Logs, pictures and data of this run. */
  static Path run() {
    return property("journeys.directory");
  }

  /** A file or directory that the build names. */
  static Path file(String key) {
    return property(key);
  }

  private static Path property(String key) {
    String value = System.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("run by Maven, or set -D" + key);
    }
    return Path.of(value);
  }

  /** A directory in {@link #run()} for this one of the test processes, empty. */
  static Path ofProcess(String name) {
    return fresh(name + System.getProperty("journeys.process", ""));
  }

  private static Path fresh(String name) {
    try {
      Path directory = run().resolve(name);
      if (Files.exists(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          files.sorted(Comparator.reverseOrder()).forEach(Directories::delete);
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a directory with all below it. */
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> parentsFirst = files.toList();
      for (Path file : parentsFirst) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
