package org.tsudoi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The runnable jar we were started from: launcher, server, application and database in one. */
final class Bundle {
  private static final String ROOT = "TSUDOI-INF/";

  /** Where the launcher's own classes come from. */
  URL location() {
    return Bundle.class.getProtectionDomain().getCodeSource().getLocation();
  }

  /** Copies the nested files of a folder to a directory; returns the copies. */
  List<Path> copyNested(String folder, Path directory) {
    try (ZipFile jar = open()) {
      Files.createDirectories(directory);
      return jar.stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(ROOT + folder))
          .map(entry -> copy(jar, entry, directory))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(ZipFile jar, ZipEntry entry, Path directory) {
    Path target = directory.resolve(Path.of(entry.getName()).getFileName());
    try (InputStream content = jar.getInputStream(entry)) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacks a nested archive into a directory. */
  void unpackNested(String name, Path directory) {
    try (ZipFile jar = open();
        ZipInputStream archive = new ZipInputStream(jar.getInputStream(entry(jar, name)))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        unpack(archive, entry, directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZipEntry entry(ZipFile jar, String name) {
    ZipEntry entry = jar.getEntry(ROOT + name);
    if (entry == null) {
      throw new LaunchProblem("this jar has no " + ROOT + name + "; start the whole bundle");
    }
    return entry;
  }

  private static void unpack(InputStream content, ZipEntry entry, Path directory)
      throws IOException {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private ZipFile open() throws IOException {
    try {
      return new ZipFile(Path.of(location().toURI()).toFile());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
