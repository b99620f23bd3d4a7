package org.tsudoi.testkit.house;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tsudoi.api.service.PluginDatabase;

/** A plugin's tables with transactions bound to the thread, as core gives them. */
final class HouseTables implements PluginDatabase {
  private final HousePool pool;
  private final Supplier<String> organization;
  private final ThreadLocal<Open> open = new ThreadLocal<>();

  /** A transaction, and what is to happen once it has committed. */
  private record Open(Connection connection, List<Runnable> later) {}

  HouseTables(HousePool pool, Supplier<String> organization) {
    this.pool = pool;
    this.organization = organization;
  }

  @Override
  public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    return with(
        connection -> {
          try (PreparedStatement statement = statement(connection, sql, values);
              ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
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
  public <T> T with(Work<T> work) {
    return together(
        () -> {
          try {
            enter(open.get().connection());
            return work.on(open.get().connection());
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private void enter(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('app.organization', ?, true)")) {
      statement.setString(1, organization.get());
      statement.execute();
    }
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return open.get() == null ? begun(work) : work.get();
  }

  private <T> T begun(Supplier<T> work) {
    try {
      Open mine = new Open(pool.take(), new ArrayList<>());
      open.set(mine);
      boolean done = false;
      try {
        T answer = work.get();
        mine.connection().commit();
        done = true;
        return answer;
      } finally {
        open.remove();
        end(mine, done);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end(Open mine, boolean done) throws SQLException {
    try {
      if (!done) {
        mine.connection().rollback();
      }
    } finally {
      pool.give(mine.connection());
    }
    if (done) {
      mine.later().forEach(Runnable::run);
    }
  }

  /** Does something once the current transaction has committed, or now where none runs. */
  void afterwards(Runnable work) {
    if (open.get() == null) {
      work.run();
    } else {
      open.get().later().add(work);
    }
  }
}
