package org.tsudoi.launcher.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the product's role and database, and asks for passwords from then on. Each step looks first
 * whether it is done, so a first start that was cut off is finished by the next one.
 */
final class FirstStart {
  private static final String ONLY_WITH_PASSWORD =
      "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

  private final EmbeddedPostgres postgres;
  private final Secrets secrets;
  private final Path accessRules;

  FirstStart(EmbeddedPostgres postgres, Secrets secrets, Path cluster) {
    this.postgres = postgres;
    this.secrets = secrets;
    accessRules = cluster.resolve("pg_hba.conf");
  }

  void prepare() throws SQLException, IOException {
    if (Files.readString(accessRules).equals(ONLY_WITH_PASSWORD)) {
      return;
    }
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      makeRole(statement);
      makeDatabase(statement);
      statement.execute("alter role postgres password '" + secrets.superuserPassword() + "'");
      Files.writeString(accessRules, ONLY_WITH_PASSWORD);
      statement.execute("select pg_reload_conf()");
    }
  }

  private void makeRole(Statement statement) throws SQLException {
    String role = secrets.user();
    boolean there = has(statement, "select 1 from pg_roles where rolname = '" + role + "'");
    statement.execute(
        (there ? "alter" : "create")
            + " role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                .formatted(role, secrets.password()));
  }

  private void makeDatabase(Statement statement) throws SQLException {
    if (!has(statement, "select 1 from pg_database where datname = 'tsudoi'")) {
      statement.execute("create database tsudoi owner " + secrets.user());
    }
  }

  private static boolean has(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
