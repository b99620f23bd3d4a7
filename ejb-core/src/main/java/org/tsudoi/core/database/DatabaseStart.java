package org.tsudoi.core.database;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/**
 * Brings core's tables up to date before anything else of core starts. A server that is too old, or
 * a role that row-level security does not hold, stops the start.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStart {
  @Inject @Core DataSource source;

  @PostConstruct
  void migrate() {
    ServerVersion.require(source);
    RowSecurity.require(source);
    Migrations.run(source, "core", "db/migration", DatabaseStart.class.getClassLoader());
  }
}
