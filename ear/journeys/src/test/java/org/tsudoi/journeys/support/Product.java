package org.tsudoi.journeys.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The product as operators start it: {@code java -jar tsudoi-micro.jar} in a process of its own, on
 * a free loopback port, with a data and a configuration directory of this run.
 */
public final class Product implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path directory;
  private final int port = freePort();
  private final Map<String, String> settings = new TreeMap<>();
  private Process process;

  private Product(Path directory) {
    this.directory = directory;
  }

  /** Starts on an empty database, with the repository's example configuration. */
  static Product start(Mailbox mailbox) {
    Product product = new Product(Directories.fresh("product"));
    Directories.copy(Directories.project().resolve("config"), product.configuration());
    product.settings.put("tsudoi.profile", "demo");
    product.settings.putAll(mailbox.settings());
    product.start();
    return product;
  }

  /** Starts, or starts again on the same data; returns when the start page answers. */
  public void start() {
    try {
      Path log = log();
      process =
          new ProcessBuilder(command())
              .directory(directory.toFile())
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

  private Path log() {
    int number = 1;
    while (Files.exists(directory.resolve("product-" + number + ".log"))) {
      number++;
    }
    return directory.resolve("product-" + number + ".log");
  }

  private List<String> command() {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dhttp.port=" + port);
    command.add("-Dtsudoi.data=" + directory.resolve("data"));
    command.add("-Dtsudoi.config=" + configuration());
    command.add("-Dtsudoi.stop.with.parent=true");
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-jar", Directories.bundle().toString()));
    return command;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains("Tsudoi is ready")) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        close();
        throw new IllegalStateException("the product did not start:\n" + Files.readString(log));
      }
    }
  }

  /** Ends the server's process as a power cut would; {@link #start()} starts it again. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Address of the start page, with a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port + "/";
  }

  /** The configuration directory of this run; changes count from the next start. */
  public Path configuration() {
    return directory.resolve("config");
  }

  /** A system property for the next start. */
  public void set(String key, String value) {
    settings.put(key, value);
  }

  /** The product's database with its own role, seeing the rows of one organization. */
  public Connection database(String organization) throws SQLException {
    Properties access = new Properties();
    try (Reader reader =
        Files.newBufferedReader(directory.resolve("data").resolve("database.properties"))) {
      access.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Connection connection =
        DriverManager.getConnection(
            access.getProperty("tsudoi.db.url"),
            access.getProperty("tsudoi.db.user"),
            access.getProperty("tsudoi.db.password"));
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('app.organization', ?, false)")) {
      statement.setString(1, organization);
      statement.execute();
    }
    return connection;
  }

  @Override
  public void close() {
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

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
