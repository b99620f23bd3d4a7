package org.tsudoi.core.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings one module's tables up to date; each module keeps a history of its own. */
public final class Migrations {
  private Migrations() {}

  /**
   * Runs the migrations that {@code loader} finds below {@code location}.
   *
   * @param module the history's name, e.g. {@code core}
   */
  public static void run(DataSource source, String module, String location, ClassLoader loader) {
    Flyway.configure(loader)
        .dataSource(source)
        .locations("classpath:" + location)
        .failOnMissingLocations(true)
        .table("tsudoi_" + module.replace('-', '_') + "_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .outOfOrder(true)
        .outputQueryResults(false)
        .loggers("slf4j")
        .load()
        .migrate();
  }
}
