package org.tsudoi.journeys.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Payara Server's command line, for one domain of this run; its words go to {@code asadmin.log}.
 */
final class Asadmin {
  private static final String DOMAIN = "tsudoi";
  private static final String SERVER = "<config name=\"server-config\">";
  private static final String NO_MESSAGING =
      "<jms-service type=\"DISABLED\" default-jms-host=\"none\"/>";
  private static final int ADMIN = 48;
  private static final int HTTP = 80;
  private static final long MINUTES = 10;

  private final Path domains;
  private final Path log;
  private final Map<String, String> environment;
  private final int portBase = freePortBase();

  Asadmin(Path directory, Map<String, String> environment) {
    domains = directory.resolve("domains");
    log = directory.resolve("asadmin.log");
    this.environment = environment;
  }

  int httpPort() {
    return portBase + HTTP;
  }

  /** Every port that the domain was given. */
  IntStream ports() {
    return IntStream.range(portBase, portBase + 100);
  }

  /** A variable that the server sees from its next start. */
  void environment(String name, String value) {
    environment.put(name, value);
  }

  boolean hasDomain() {
    return Files.exists(domains.resolve(DOMAIN));
  }

  /**
   * Makes the domain: the PostgreSQL driver in its class path, messaging off from the start, no
   * page of the server's own.
   */
  void createDomain() {
    try {
      Files.createDirectories(domains);
      run(
          "create-domain",
          "--nopassword",
          "--portbase",
          "" + portBase,
          "--domaindir",
          dir(),
          DOMAIN);
      Path xml = domains.resolve(DOMAIN).resolve("config/domain.xml");
      Files.writeString(xml, Files.readString(xml).replace(SERVER, SERVER + NO_MESSAGING));
      Files.delete(domains.resolve(DOMAIN).resolve("docroot/index.html"));
      Path driver = Directories.file("journeys.driver");
      Files.copy(driver, domains.resolve(DOMAIN).resolve("lib").resolve(driver.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(String... options) {
    List<String> words = new ArrayList<>(List.of("start-domain", "--domaindir", dir()));
    words.addAll(Arrays.asList(options));
    words.add(DOMAIN);
    run(words.toArray(String[]::new));
  }

  void stop() {
    run("stop-domain", "--domaindir", dir(), DOMAIN);
  }

  /** Ends the server's process without a word to it. */
  void kill() {
    run("stop-domain", "--kill", "--domaindir", dir(), DOMAIN);
  }

  /** A command for the running server. */
  void remote(String... words) {
    List<String> all = new ArrayList<>(List.of("--port", "" + (portBase + ADMIN)));
    all.addAll(Arrays.asList(words));
    run(all.toArray(String[]::new));
  }

  /** What the server wrote. */
  List<String> serverLog() {
    return PayaraLog.lines(domains.resolve(DOMAIN).resolve("logs"));
  }

  private String dir() {
    return domains.toString();
  }

  private void run(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", client().toString()));
    command.addAll(Arrays.asList(words));
    try {
      Process process = process(command).start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "asadmin " + List.of(words) + " failed:\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectInput(Redirect.from(new File("/dev/null")));
    return builder.redirectOutput(Redirect.appendTo(log.toFile()));
  }

  private static Path client() {
    return Directories.file("journeys.payara").resolve("glassfish/lib/client/appserver-cli.jar");
  }

  /** A base whose ports, up to a hundred above it, are free now. */
  private static int freePortBase() {
    return IntStream.iterate(21_000, base -> base < 60_000, base -> base + 200)
        .filter(base -> IntStream.of(ADMIN, HTTP, 66, 76, 86).allMatch(port -> free(base + port)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
