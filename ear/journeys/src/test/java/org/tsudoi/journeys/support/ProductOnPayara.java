package org.tsudoi.journeys.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The EAR on a real Payara Server, set up as {@code config/servers/payara} tells operators: a
 * domain of this run, whose database is a PostgreSQL of this JVM.
 */
final class ProductOnPayara extends Product {
  private static final String ROLE = "tsudoi";

  private final EmbeddedPostgres postgres;
  private final Asadmin asadmin;

  ProductOnPayara(Path directory) {
    super(directory);
    postgres = postgres();
    asadmin = new Asadmin(directory, environment());
    set("tsudoi.config", configuration().toString());
    set("tsudoi.data", directory.resolve("data").toString());
  }

  private static EmbeddedPostgres postgres() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role " + ROLE + " login password '" + ROLE + "'");
        statement.execute("create database " + ROLE + " owner " + ROLE);
      }
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + ROLE;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("TSUDOI_DB_URL", databaseUrl());
    environment.put("TSUDOI_DB_USER", ROLE);
    environment.put("TSUDOI_DB_PASSWORD", ROLE);
    // starts are most of the work here
    environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    return environment;
  }

  @Override
  public void start() {
    settings()
        .forEach(
            (key, value) ->
                asadmin.environment(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    if (!asadmin.hasDomain()) {
      asadmin.createDomain();
      asadmin.start("--prebootcommandfile", commands().toString());
      asadmin.remote("deploy", "--name", "tsudoi", Directories.file("journeys.ear").toString());
    } else {
      asadmin.start();
    }
    FirstAnswer.await(url());
  }

  private Path commands() {
    return configuration().resolve("servers/payara/pre-boot-commands.asadmin");
  }

  @Override
  public void kill() {
    asadmin.kill();
  }

  @Override
  public void stop() {
    asadmin.stop();
  }

  @Override
  public void close() {
    try (postgres) {
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public IntStream ports() {
    return asadmin.ports();
  }

  @Override
  public List<String> log() {
    return asadmin.serverLog();
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + asadmin.httpPort() + "/";
  }

  @Override
  Connection database() throws SQLException {
    return DriverManager.getConnection(databaseUrl(), ROLE, ROLE);
  }
}
