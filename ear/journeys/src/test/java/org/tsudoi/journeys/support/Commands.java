package org.tsudoi.journeys.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's own tools, for what a browser needs; what they say goes to one log. */
final class Commands {
  private static final long MINUTES = 15;

  private Commands() {}

  /** True for root where apt-get is. */
  static boolean canInstall() {
    return "root".equals(System.getProperty("user.name")) && onPath("apt-get");
  }

  private static boolean onPath(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
  }

  /** Installs Debian packages; whether that worked, the caller sees by looking again. */
  static void install(String packages) {
    List<String> install = new ArrayList<>(List.of("apt-get", "install", "-y"));
    install.addAll(List.of(packages.split(" ")));
    run(List.of("apt-get", "update"));
    run(install);
  }

  /** Lets Playwright download its own Chromium; false if it cannot. */
  static boolean playwrightInstall() {
    return run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "com.microsoft.playwright.CLI",
            "install",
            "chromium"));
  }

  /** True if the fonts can show Japanese; also where there is no fontconfig to ask. */
  static boolean hasJapaneseFont() {
    return !onPath("fc-list") || run(List.of("sh", "-c", "fc-list :lang=ja family | grep -q ."));
  }

  private static boolean run(List<String> command) {
    try {
      Files.createDirectories(Directories.run());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
      builder.redirectInput(Redirect.from(new File("/dev/null")));
      builder.redirectOutput(Redirect.appendTo(file().toFile()));
      Process process = builder.start();
      return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path file() {
    return Directories.run().resolve("browser.log");
  }

  /** What the tools said. */
  static String log() {
    try {
      return Files.exists(file()) ? Files.readString(file()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
