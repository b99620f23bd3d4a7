package org.tsudoi.testkit.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Connections to a house's database, so many at once as a server's pool would give. */
final class HousePool implements AutoCloseable {
  private final DataSource source;
  private final Semaphore free;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  HousePool(DataSource source, int size) {
    this.source = source;
    this.free = new Semaphore(size);
  }

  Connection take() throws SQLException {
    free.acquireUninterruptibly();
    try {
      Connection connection = idle.poll();
      if (connection == null || connection.isClosed()) {
        connection = source.getConnection();
        connection.setAutoCommit(false);
      }
      return connection;
    } catch (SQLException e) {
      free.release();
      throw e;
    }
  }

  void give(Connection connection) {
    idle.push(connection);
    free.release();
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }
}
