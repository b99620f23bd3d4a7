package org.tsudoi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Files, ports and figures of the benchmarks. */
final class Ground {
  private static final Path DIRECTORY = file("bench.directory");

  private Ground() {}

  /** A file that the build names. */
  static Path file(String key) {
    return Path.of(System.getProperty(key));
  }

  /** An empty directory. */
  static Path fresh(String name) throws IOException {
    Path directory = DIRECTORY.resolve(name);
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(directory);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }

  /** The median and each of the figures. */
  static String show(List<Double> figures) {
    return "%,.1f of %s"
        .formatted(
            median(figures),
            figures.stream().map(figure -> String.format(Locale.ROOT, "%.1f", figure)).toList());
  }

  /** Prints the figures and keeps them in {@code target/bench}. */
  static void report(String name, String text) throws IOException {
    System.out.println(text);
    Files.writeString(Files.createDirectories(DIRECTORY).resolve(name + ".txt"), text);
  }
}
