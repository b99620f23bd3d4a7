package org.tsudoi.core.seam;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.core.database.CurrentTransaction;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.organization.OrganizationScope;

/** A plugin's tables, through the one way to the database. */
record OwnTables(
    OrganizationScope scope, PluginWork work, Database database, CurrentTransaction transaction)
    implements PluginDatabase {
  @Override
  public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    return with(connection -> list(connection, sql, reader, values));
  }

  private static <T> List<T> list(
      Connection connection, String sql, RowReader<T> reader, Object... values)
      throws SQLException {
    try (PreparedStatement statement = statement(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  @Override
  public int change(String sql, Object... values) {
    return with(
        connection -> {
          try (PreparedStatement statement = statement(connection, sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  private static PreparedStatement statement(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public <T> T with(Work<T> task) {
    Function<Handle, T> onHandle =
        handle -> {
          try {
            return task.on(handle.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        };
    return transaction.isActive()
        ? inside(() -> database.of(scope.current(), onHandle))
        : Unwrapped.of(() -> work.on(scope.current(), onHandle));
  }

  @Override
  public <T> T together(Supplier<T> task) {
    return transaction.isActive() ? inside(task) : Unwrapped.of(() -> work.in(task));
  }

  /** As a transactional bean would do it, without the way there. */
  private <T> T inside(Supplier<T> task) {
    try {
      return task.get();
    } catch (RuntimeException | Error e) {
      transaction.fail();
      throw e;
    }
  }
}
