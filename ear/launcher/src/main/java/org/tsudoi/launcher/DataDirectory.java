package org.tsudoi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of everything the product writes; one running product at a time. */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  /** Takes the directory for us; refused with a {@link LaunchProblem} while another one runs. */
  DataDirectory(Path path) throws IOException {
    this.path = ownersOnly(path);
    channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock() == null) {
      channel.close();
      throw new LaunchProblem(
          "Tsudoi is already running on " + path + "; stop it, or set TSUDOI_DATA to another one");
    }
  }

  private static Path ownersOnly(Path path) throws IOException {
    if (Files.exists(path)
        || !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createDirectories(path);
    }
    Files.createDirectories(path.getParent());
    return Files.createDirectory(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private FileLock lock() throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  /** A directory for the time of one run, empty at its start. */
  Path forThisRun(String name) throws IOException {
    Path directory = path.resolve("run").resolve(name);
    delete(directory);
    return Files.createDirectories(directory);
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
