package org.tsudoi.core.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tsudoi.core.database.DatabaseStart;
import org.tsudoi.core.database.Migrations;

/**
 * One PostgreSQL for all tests of the process; each house has a database of its own, a copy of one
 * that was migrated once.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String PATTERN = "pattern";
  private static EmbeddedPostgres postgres;

  private TestDatabase() {}

  /** A new database with core's empty tables, owned by a role that row-level security holds. */
  public static synchronized DataSource create() {
    try {
      return copy(server(), "house" + COUNT.incrementAndGet(), PATTERN);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataSource copy(EmbeddedPostgres server, String name, String pattern)
      throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner tsudoi template " + pattern);
    }
    return server.getDatabase("tsudoi", name);
  }

  static DataSource superuser(DataSource database) {
    return postgres.getDatabase("postgres", ((PGSimpleDataSource) database).getDatabaseName());
  }

  private static EmbeddedPostgres server() throws SQLException {
    if (postgres == null) {
      try {
        postgres =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role tsudoi login nosuperuser");
      }
      Migrations.run(
          copy(postgres, PATTERN, "template0"),
          "core",
          "db/migration",
          DatabaseStart.class.getClassLoader());
    }
    return postgres;
  }
}
