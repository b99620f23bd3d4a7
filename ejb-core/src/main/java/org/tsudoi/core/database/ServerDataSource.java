package org.tsudoi.core.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The server's default data source, which the operator points at PostgreSQL (P-50). */
@ApplicationScoped
class ServerDataSource {
  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource source;

  @Produces
  @Core
  DataSource source() {
    return source;
  }
}
