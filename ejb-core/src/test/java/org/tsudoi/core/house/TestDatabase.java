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

/** One PostgreSQL for all tests of the build; each house has a database of its own. */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres postgres;

  private TestDatabase() {}

  /** A new empty database, owned by a role that row-level security holds. */
  public static synchronized DataSource create() {
    String name = "house" + COUNT.incrementAndGet();
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner tsudoi");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return (PGSimpleDataSource) postgres.getDatabase("tsudoi", name);
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
    }
    return postgres;
  }
}
