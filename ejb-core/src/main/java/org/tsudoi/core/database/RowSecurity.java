package org.tsudoi.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The walls between organizations hold only a role that PostgreSQL does not let through (P-1). */
final class RowSecurity {
  private static final String PASSES =
      "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";

  private RowSecurity() {}

  /** Throws when the role of our connections is a superuser or has BYPASSRLS. */
  static void require(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet role = statement.executeQuery(PASSES)) {
      if (role.next() && role.getBoolean(1)) {
        throw new IllegalStateException(
            "the database's role must not be a superuser or have BYPASSRLS: row-level security,"
                + " which keeps organizations apart, does not hold it");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
