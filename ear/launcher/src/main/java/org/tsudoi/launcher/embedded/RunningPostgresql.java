package org.tsudoi.launcher.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.tsudoi.launcher.Database;
import org.tsudoi.launcher.LaunchProblem;

/** An embedded PostgreSQL that runs, on a free port of the loopback address. */
final class RunningPostgresql implements Database {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final EmbeddedPostgres postgres;
  private final Secrets secrets;

  private RunningPostgresql(EmbeddedPostgres postgres, Secrets secrets) {
    this.postgres = postgres;
    this.secrets = secrets;
  }

  /** Starts on the cluster kept in the data directory; makes it at the first start. */
  static RunningPostgresql start(Path data) {
    try {
      Path cluster = data.resolve("postgres");
      new Orphan(cluster).end();
      Secrets secrets = new Secrets(data);
      EmbeddedPostgres postgres = builder(data, cluster, secrets).start();
      new FirstStart(postgres, secrets, cluster).prepare();
      RunningPostgresql running = new RunningPostgresql(postgres, secrets);
      secrets.saveUrl(running.url());
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new LaunchProblem("the embedded database cannot be prepared: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem("interrupted");
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data, Path cluster, Secrets secrets) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(data.resolve("run").resolve("postgresql").toFile())
        .setPGStartupWait(PATIENCE)
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", secrets.superuserPassword())
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("logging_collector", "on")
        .setServerConfig("log_filename", "postgresql-%a.log")
        .setServerConfig("log_truncate_on_rotation", "on");
  }

  @Override
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/tsudoi";
  }

  @Override
  public String user() {
    return secrets.user();
  }

  @Override
  public String password() {
    return secrets.password();
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
