package org.tsudoi.core.house;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.tsudoi.core.database.DatabaseStart;
import org.tsudoi.core.organization.OrganizationStart;

/**
 * Core's beans on a database of their own. Open it once per test class and close it; organizations
 * are given as settings. {@link #organization} uses the plugin {@code sample} of the test sources.
 */
public final class House implements AutoCloseable {
  private final Map<String, Map<String, String>> organizations = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private DataSource source;
  private TestTransaction transaction;
  private SeContainer container;

  /**
   * A house in which the organizations {@code aoba} and {@code minato} run on the sample plugin.
   */
  public static House open() {
    return new House().organization("aoba").organization("minato").start();
  }

  /** Adds an organization on the sample plugin. */
  public House organization(String id) {
    return organization(id, Map.of("name", id, "plugin", "sample"));
  }

  /** Adds an organization with these settings. */
  public House organization(String id, Map<String, String> values) {
    organizations.put(id, values);
    return this;
  }

  /** Sets a MicroProfile Config value. */
  public House setting(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Starts the beans, on a new database or on that of the house before ({@link #restart}). */
  public House start() {
    if (source == null) {
      source = TestDatabase.create();
    }
    transaction = new TestTransaction(source);
    settings.put("tsudoi.config", folder().toString());
    container =
        SeContainerInitializer.newInstance()
            .addExtensions(
                new ServerParts(
                    transaction,
                    new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "house", 500))
                        .build()))
            .initialize();
    container.select(DatabaseStart.class).get().toString();
    container.select(OrganizationStart.class).get().toString();
    return this;
  }

  /** Ends all beans and starts them again on the same database, as after a crash. */
  public House restart() {
    container.close();
    return start();
  }

  /** A bean of core. */
  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** Runs {@code work} in one transaction. */
  public <T> T inTransaction(Callable<T> work) {
    try {
      return transaction.requiresNew(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database itself, outside of core. */
  public DataSource source() {
    return source;
  }

  /** The same database as its superuser, whom nothing holds: for tampering. */
  public DataSource superuser() {
    return TestDatabase.superuser(source);
  }

  @Override
  public void close() {
    container.close();
  }

  private Path folder() {
    try {
      Path folder = Files.createTempDirectory("house");
      for (var organization : organizations.entrySet()) {
        Path own =
            Files.createDirectories(folder.resolve("organizations/" + organization.getKey()));
        StringBuilder lines = new StringBuilder();
        organization
            .getValue()
            .forEach((k, v) -> lines.append(k).append('=').append(v).append('\n'));
        Files.writeString(own.resolve("organization.properties"), lines);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
