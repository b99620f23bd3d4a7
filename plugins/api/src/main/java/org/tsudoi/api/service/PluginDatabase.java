package org.tsudoi.api.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A plugin's own tables. Every statement joins core's transaction, or has one of its own where none
 * runs, and PostgreSQL holds it to the rows of the current organization, in tables whose migration
 * calls {@code select protect('table')}; new rows get their {@code organization} by default. An
 * {@link SQLException} comes out as an unchecked exception and rolls the transaction back.
 */
public interface PluginDatabase {

  /** The rows that a query finds; {@code values} are its parameters {@code ?} in turn. */
  <T> List<T> list(String sql, RowReader<T> reader, Object... values);

  /** The first row that a query finds. */
  default <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** Inserts, updates or deletes; answers how many rows. */
  int change(String sql, Object... values);

  /** Work on the connection itself, for what the others cannot do. It is closed by core. */
  <T> T with(Work<T> work);

  /**
   * All that {@code work} does in one transaction: the caller's, or one of its own. An exception
   * rolls it back.
   */
  <T> T together(Supplier<T> work);

  /** Reads one row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
