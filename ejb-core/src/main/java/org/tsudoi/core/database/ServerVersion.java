package org.tsudoi.core.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The tables need what PostgreSQL 15 brought: unique keys in which missing values are equal. */
final class ServerVersion {
  private static final int OLDEST = 15;

  private ServerVersion() {}

  /** Throws when the server is older than the oldest that the tables work on. */
  static void require(DataSource source) {
    try (Connection connection = source.getConnection()) {
      DatabaseMetaData server = connection.getMetaData();
      if (server.getDatabaseMajorVersion() < OLDEST) {
        throw new IllegalStateException(
            "PostgreSQL %d or newer is needed, but the database is %s %s"
                .formatted(
                    OLDEST, server.getDatabaseProductName(), server.getDatabaseProductVersion()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
