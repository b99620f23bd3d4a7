package org.tsudoi.testkit.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of the JVM, with a database for each plugin to copy from. */
final class HouseServer {
  private static final String OWNER = "tsudoi";
  private static final Map<String, String> TEMPLATES = new HashMap<>();
  private static EmbeddedPostgres postgres;
  private static int count;

  private HouseServer() {}

  /** A new database with the tables of these migrations. */
  static synchronized DataSource database(String migrations, ClassLoader loader) {
    String template = TEMPLATES.computeIfAbsent(migrations, location -> template(location, loader));
    String name = "house" + ++count;
    execute("create database " + name + " template " + template + " owner " + OWNER);
    return server().getDatabase(OWNER, name);
  }

  private static String template(String migrations, ClassLoader loader) {
    String name = "pattern" + ++count;
    execute("create database " + name + " owner " + OWNER);
    DataSource database = server().getDatabase(OWNER, name);
    execute(database, protect());
    if (!migrations.isEmpty()) {
      Flyway.configure(loader)
          .dataSource(database)
          .locations("classpath:" + migrations)
          .failOnMissingLocations(true)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .loggers("slf4j")
          .load()
          .migrate();
    }
    return name;
  }

  /** The function that holds a table to the current organization, as core has it. */
  static String protect() {
    try (InputStream in = HouseServer.class.getResourceAsStream("protect.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String sql) {
    execute(server().getPostgresDatabase(), sql);
  }

  private static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres server() {
    if (postgres == null) {
      try {
        postgres =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "400")
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      execute(postgres.getPostgresDatabase(), "create role " + OWNER + " login nosuperuser");
    }
    return postgres;
  }
}
