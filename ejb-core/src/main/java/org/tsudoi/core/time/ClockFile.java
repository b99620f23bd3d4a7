package org.tsudoi.core.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A file that says how far the clock is from the machine's (ISO duration), looked at a few times a
 * second: a training goes from June to the debit day without a restart. An unreadable text leaves
 * the clock where it is.
 */
final class ClockFile {
  private static final Logger LOG = Logger.getLogger(ClockFile.class.getName());
  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final Path path;
  private final AtomicLong looked = new AtomicLong(System.nanoTime() - PAUSE);
  private volatile String last = "";

  ClockFile(Path path) {
    this.path = path;
  }

  /** The offset, when another text stands there than before. */
  Optional<Duration> news() {
    long before = looked.get();
    long now = System.nanoTime();
    if (now - before < PAUSE || !looked.compareAndSet(before, now)) {
      return Optional.empty();
    }
    String text = text();
    if (text.isEmpty() || text.equals(last)) {
      return Optional.empty();
    }
    last = text;
    return offset(text);
  }

  private String text() {
    try {
      return Files.readString(path).strip();
    } catch (NoSuchFileException notYet) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Duration> offset(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      LOG.log(Level.WARNING, "{0} holds no duration such as P30D: {1}", new Object[] {path, text});
      return Optional.empty();
    }
  }
}
