package org.tsudoi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operator's own plugins: the jars in {@code tsudoi.plugins}, or in {@code plugins} below the
 * configuration directory. Each start puts them into the application; removing a jar removes the
 * plugin.
 */
record PluginFolder(List<Path> jars) {

  /** Finds the jars, in the order of their names; refused if the folder set is not there. */
  static PluginFolder of(Settings settings) throws IOException {
    Path folder =
        settings
            .get("tsudoi.plugins")
            .map(Path::of)
            .orElse(settings.configDirectory().resolve("plugins"));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        return new PluginFolder(
            files.filter(file -> file.toString().endsWith(".jar")).sorted().toList());
      }
    }
    if (settings.get("tsudoi.plugins").isPresent()) {
      throw new LaunchProblem("tsudoi.plugins is not a directory: " + folder);
    }
    return new PluginFolder(List.of());
  }

  /** Copies the jars to the application's libraries; refused where one has that name already. */
  void addTo(Path application) throws IOException {
    Path libraries = application.resolve("WEB-INF").resolve("lib");
    for (Path jar : jars) {
      Path target = libraries.resolve(jar.getFileName());
      if (Files.exists(target)) {
        throw new LaunchProblem(
            "the plugin " + jar + " has the name of a part of the product; rename it");
      }
      Files.copy(jar, target);
    }
  }
}
