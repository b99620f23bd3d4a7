package org.tsudoi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code java -jar tsudoi-micro.jar} on a PostgreSQL of its operator, or on its embedded one. */
final class Bundle implements AutoCloseable {
  private final Path directory;
  private final EmbeddedPostgres postgres;
  private final int port;

  Bundle(Path directory, boolean ownPostgres) throws IOException, SQLException {
    this(directory, ownPostgres ? postgres(EmbeddedPostgres.builder()) : null);
  }

  private Bundle(Path directory, EmbeddedPostgres postgres) throws IOException {
    this.directory = directory;
    this.postgres = postgres;
    port = Ground.freePort();
  }

  /** On a PostgreSQL that writes each commit to the disk before it answers, as in production. */
  static Bundle durable(Path directory) throws IOException, SQLException {
    return new Bundle(
        directory,
        postgres(
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")));
  }

  /** The port of its operator's PostgreSQL. */
  int databasePort() {
    return postgres.getPort();
  }

  /** A connection to it as the product's role. */
  Connection database() throws SQLException {
    return postgres.getDatabase("tsudoi", "tsudoi").getConnection();
  }

  private static EmbeddedPostgres postgres(EmbeddedPostgres.Builder builder)
      throws IOException, SQLException {
    EmbeddedPostgres postgres = builder.start();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role tsudoi login password 'tsudoi'");
      statement.execute("create database tsudoi owner tsudoi");
    }
    return postgres;
  }

  URI page(String path) {
    return URI.create("http://127.0.0.1:" + port + "/" + path);
  }

  /** Starts it; returns when an organization's front page answers. */
  Server start(String... options) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("-Dhttp.port=" + port));
    words.add("-Dtsudoi.config=" + Ground.file("tsudoi.root").resolve("config"));
    words.add("-Dtsudoi.data=" + directory.resolve("data"));
    if (postgres != null) {
      words.add("-Dtsudoi.db.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/tsudoi");
      words.addAll(List.of("-Dtsudoi.db.user=tsudoi", "-Dtsudoi.db.password=tsudoi"));
    }
    words.addAll(List.of("-jar", Ground.file("bench.bundle").toString()));
    words.addAll(Arrays.asList(options));
    return Server.start(directory, page("aoba/"), words);
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
