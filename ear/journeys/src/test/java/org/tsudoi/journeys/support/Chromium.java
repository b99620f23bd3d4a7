package org.tsudoi.journeys.support;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that journeys drive: {@code TSUDOI_CHROMIUM}, or one on the path; else installed by
 * apt-get (root on Debian); else Playwright's own download. Never skipped: without a browser the
 * journeys fail and say what to do.
 *
 * @param executable empty for Playwright's own
 */
record Chromium(Optional<Path> executable) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String FONTS = "fonts-noto-cjk fonts-ipafont-gothic";
  private static final String HELP =
      "The journeys need Chromium and Japanese fonts, and could not get them here."
          + " On Debian or Ubuntu: sudo apt-get install chromium "
          + FONTS
          + ". Elsewhere: install Chromium or Chrome and set TSUDOI_CHROMIUM to its path,"
          + " and install a Japanese font. What was tried:\n";

  /**
   * Finds or gets a Chromium, and the fonts that pictures of Japanese pages need; one test process
   * at a time, since only one can install.
   */
  static Chromium find() {
    try (FileChannel channel = lockFile()) {
      channel.lock();
      return findOrInstall();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lockFile() throws IOException {
    return FileChannel.open(
        Files.createDirectories(Directories.run()).resolve("browser.lock"), CREATE, WRITE);
  }

  private static Chromium findOrInstall() {
    Optional<Path> there = installed();
    if (there.isEmpty() && Commands.canInstall()) {
      Commands.install("chromium " + FONTS);
      there = installed();
    }
    Chromium chromium = there.isPresent() ? new Chromium(there) : playwrights();
    requireFonts();
    return chromium;
  }

  private static Optional<Path> installed() {
    String named = System.getenv("TSUDOI_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return NAMES.stream().flatMap(Chromium::onPath).findFirst();
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable);
  }

  private static Chromium playwrights() {
    if (!Commands.playwrightInstall()) {
      throw new IllegalStateException(HELP + Commands.log());
    }
    return new Chromium(Optional.empty());
  }

  private static void requireFonts() {
    if (Commands.hasJapaneseFont()) {
      return;
    }
    if (Commands.canInstall()) {
      Commands.install(FONTS);
    }
    if (!Commands.hasJapaneseFont()) {
      throw new IllegalStateException(HELP + Commands.log());
    }
  }
}
