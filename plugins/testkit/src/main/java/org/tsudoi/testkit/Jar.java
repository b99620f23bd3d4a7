package org.tsudoi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.api.OrganizationPlugin;

/** What a plugin brings besides classes. */
record Jar(ClassLoader loader) {
  static Jar of(OrganizationPlugin plugin) {
    return new Jar(plugin.getClass().getClassLoader());
  }

  boolean has(String resource) {
    return loader.getResource(resource) != null;
  }

  boolean hasPage(String plugin, MenuEntry entry) {
    return hasPage(plugin, entry.audience().path(), "/" + entry.path());
  }

  /** Whether there is a view for {@code path}, which begins with a slash, in a folder. */
  boolean hasPage(String plugin, String folder, String path) {
    String page = "META-INF/resources/plugin/%s/%s%s".formatted(plugin, folder, path);
    return has(page + ".xhtml") || has(page + "/index.xhtml");
  }

  /** The tables of the migrations at a location, which are files while the plugin is built. */
  Tables tables(String location) {
    URL folder = loader.getResource(location);
    if (folder == null) {
      throw new AssertionError("there are no migrations at " + location);
    }
    try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
      List<String> scripts =
          files.filter(file -> file.toString().endsWith(".sql")).map(Jar::read).toList();
      return Tables.of(String.join("\n", scripts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
