package org.tsudoi.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The product as it runs: data directory, database and server, started and stopped in order. */
final class Product {
  private static final Duration FIRST_PAGE = Duration.ofMinutes(2);

  private final Settings settings;
  private final MicroOptions options;
  private volatile DataDirectory data;
  private volatile Database database;
  private volatile MicroServer server;

  Product(Settings settings, MicroOptions options) {
    this.settings = settings;
    this.options = options;
  }

  /** Returns when the first page answers; what stands in the way is a {@link LaunchProblem}. */
  void start() throws Exception {
    requireFreePort();
    data = new DataDirectory(settings.dataDirectory());
    settings.publish();
    Path root = data.forThisRun("micro");
    Log log = Log.configure(settings, root);
    database = openDatabase();
    server = MicroServer.start(settings, database, root, microOptions(log));
    if (!server.hasApplication()) {
      throw new LaunchProblem("the application was not deployed; the log above says why");
    }
    FirstPage page = new FirstPage(settings.httpAddress(), settings.httpPort());
    page.await(FIRST_PAGE);
    System.out.println("Tsudoi is ready: " + page.address() + "  (Ctrl-C stops it)");
  }

  private void requireFreePort() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(settings.httpAddress(), settings.httpPort()));
    } catch (IOException e) {
      throw new LaunchProblem(
          "%s:%d is not free (%s); set HTTP_PORT to another port"
              .formatted(settings.httpAddress(), settings.httpPort(), e.getMessage()));
    }
  }

  private Database openDatabase() throws IOException {
    if (settings.get("tsudoi.db.url").isEmpty()) {
      return EmbeddedLoader.open(new Bundle(), data.path(), data.forThisRun("embedded"));
    }
    return new OperatorsDatabase(
        settings.get("tsudoi.db.url").orElseThrow(),
        settings.get("tsudoi.db.user").orElse("tsudoi"),
        settings.get("tsudoi.db.password").orElse(""));
  }

  private List<String> microOptions(Log log) throws IOException {
    List<String> all = new ArrayList<>(List.of("--logproperties", log.configuration().toString()));
    all.addAll(List.of("--contextroot", "/"));
    if (options.value("--deploy").isEmpty()) {
      all.addAll(List.of("--deploy", application().toString()));
    } else {
      refuse(PluginFolder.of(settings), "what --deploy names");
    }
    all.addAll(options.words());
    return all;
  }

  private Path application() throws IOException {
    PluginFolder plugins = PluginFolder.of(settings);
    if (settings.get("tsudoi.war").isPresent()) {
      refuse(plugins, "tsudoi.war");
      return Path.of(settings.get("tsudoi.war").orElseThrow()).toAbsolutePath();
    }
    Path unpacked = data.forThisRun("application").resolve("tsudoi");
    new Bundle().unpackNested("tsudoi.war", unpacked);
    plugins.addTo(unpacked);
    return unpacked;
  }

  private static void refuse(PluginFolder plugins, String other) {
    if (!plugins.jars().isEmpty()) {
      throw new LaunchProblem(
          "plugins are added to the application inside only; put them into " + other + " yourself");
    }
  }

  /** Stops what was started, the server first; safe to call at any time. */
  void stop() {
    if (server != null) {
      server.stop();
    }
    if (database != null) {
      database.close();
    }
    if (data != null) {
      data.close();
    }
  }
}
