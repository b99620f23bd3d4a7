package org.tsudoi.journeys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The product as operators run it, in a process of its own on a free loopback port, with an empty
 * database and a copy of the repository's {@code config} of this run, on a day in June 2026 at
 * first. With organizations of the journeys alone, {@code sakura} and {@code momiji}. The build
 * says on which server ({@code journeys.server}): the runnable bundle, or the EAR on Payara Server.
 */
public abstract class Product implements AutoCloseable {
  private static final Duration NOTICED = Duration.ofSeconds(20);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2026, 6, 10, 10, 0);

  private final Path directory;
  private final Map<String, String> settings = new TreeMap<>();
  private Duration offset = Duration.ZERO;

  Product(Path directory) {
    this.directory = directory;
  }

  /** Starts with demonstration data, sending mails to the mailbox. */
  static Product start(Mailbox mailbox) {
    boolean onPayara = System.getProperty("journeys.server", "bundle").equals("payara");
    Path directory = Directories.ofProcess(onPayara ? "product-on-payara" : "product");
    Directories.copy(Directories.project().resolve("config"), directory.resolve("config"));
    if (!onPayara) {
      ExtraPlugins.addTo(directory.resolve("config"));
    }
    Directories.copy(
        Directories.project().resolve("ear/journeys/src/test/organizations"),
        directory.resolve("config/organizations"));
    Product product = onPayara ? new ProductOnPayara(directory) : new ProductInBundle(directory);
    product.set("tsudoi.profile", "demo");
    product.set("tsudoi.demo.empty", "sakura,momiji");
    product.set("tsudoi.clock.file", product.clock().toString());
    product.moveTo(FIRST_DAY);
    mailbox.settings().forEach(product::set);
    product.start();
    return product;
  }

  /** Starts, or starts again on the same data; returns when the start page answers. */
  public abstract void start();

  /** Ends the server's process as a power cut would; {@link #start()} starts it again. */
  public abstract void kill();

  /** Stops the server in order; {@link #start()} starts it again. */
  public abstract void stop();

  /**
   * It is that time of Japan now for the product if it runs, or when it starts, and runs on from
   * there. Only forwards: what the product wrote down is never of a time to come.
   */
  public void moveTo(LocalDateTime japanTime) {
    Instant target = japanTime.atZone(JAPAN).toInstant();
    offset = Duration.between(Instant.now(), target);
    try {
      Files.writeString(clock(), offset.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the running product has noticed that it is that time. */
  public void passTo(LocalDateTime japanTime) {
    long moves = moves();
    moveTo(japanTime);
    long end = System.nanoTime() + NOTICED.toNanos();
    while (moves() == moves) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the product did not notice that it is " + japanTime);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private long moves() {
    return log().stream().filter(line -> line.contains("business clock was moved")).count();
  }

  private Path clock() {
    return directory.resolve("clock");
  }

  /** What time it is in Japan for the product. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(Instant.now().plus(offset), JAPAN);
  }

  /** What the server wrote since the first start of the run. */
  public abstract List<String> log();

  /** The ports that it may listen on. */
  public IntStream ports() {
    return IntStream.of(URI.create(url()).getPort());
  }

  /** Address of the start page, with a slash at the end. */
  public abstract String url();

  abstract Connection database() throws SQLException;

  /** The product's database with its own role, seeing the rows of one organization. */
  public Connection database(String organization) throws SQLException {
    Connection connection = database();
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('app.organization', ?, false)")) {
      statement.setString(1, organization);
      statement.execute();
    }
    return connection;
  }

  /** The configuration directory of this run; changes count from the next start. */
  public Path configuration() {
    return directory.resolve("config");
  }

  Path directory() {
    return directory;
  }

  /** A setting for the next start, as MicroProfile Config names it. */
  public void set(String key, String value) {
    settings.put(key, value);
  }

  Map<String, String> settings() {
    return settings;
  }

  /** Stops it at the end of the test run. */
  @Override
  public void close() {
    stop();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
