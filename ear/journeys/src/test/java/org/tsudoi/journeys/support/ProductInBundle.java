package org.tsudoi.journeys.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** {@code java -jar tsudoi-micro.jar}, with its embedded database. */
final class ProductInBundle extends Product {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final int port = freePort();
  private Process process;

  ProductInBundle(Path directory) {
    super(directory);
  }

  @Override
  public void start() {
    try {
      Path log = newLog();
      process =
          new ProcessBuilder(command())
              .directory(directory().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      awaitReady(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path newLog() {
    int number = 1;
    while (Files.exists(log(number))) {
      number++;
    }
    return log(number);
  }

  private Path log(int number) {
    return directory().resolve("product-" + number + ".log");
  }

  @Override
  public List<String> log() {
    List<String> lines = new ArrayList<>();
    try {
      for (int number = 1; Files.exists(log(number)); number++) {
        lines.addAll(Files.readAllLines(log(number)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dhttp.port=" + port);
    command.add("-Dtsudoi.data=" + directory().resolve("data"));
    command.add("-Dtsudoi.config=" + configuration());
    command.add("-Dtsudoi.stop.with.parent=true");
    settings().forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-jar", Directories.bundle().toString()));
    return command;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains("Tsudoi is ready")) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        stop();
        throw new IllegalStateException("the product did not start:\n" + Files.readString(log));
      }
    }
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the product did not stop within a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + port + "/";
  }

  @Override
  Connection database() throws SQLException {
    Properties access = new Properties();
    Path file = directory().resolve("data").resolve("database.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      access.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DriverManager.getConnection(
        access.getProperty("tsudoi.db.url"),
        access.getProperty("tsudoi.db.user"),
        access.getProperty("tsudoi.db.password"));
  }
}
