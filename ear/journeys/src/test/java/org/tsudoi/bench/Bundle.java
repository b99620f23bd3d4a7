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
    this.directory = directory;
    port = Ground.freePort();
    postgres = ownPostgres ? postgres() : null;
  }

  private static EmbeddedPostgres postgres() throws IOException, SQLException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
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
