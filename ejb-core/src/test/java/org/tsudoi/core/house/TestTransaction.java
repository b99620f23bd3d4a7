package org.tsudoi.core.house;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.CurrentTransaction;

/** Transactions bound to the thread, as a server's JTA does it with one data source. */
public final class TestTransaction implements CurrentTransaction, DataSource {
  private static final class Open {
    private Connection connection;
    private OrganizationId organization;
    private boolean rollbackOnly;
    private Handle handle;
  }

  private final DataSource source;
  private final ThreadLocal<Deque<Open>> open = ThreadLocal.withInitial(ArrayDeque::new);

  public TestTransaction(DataSource source) {
    this.source = source;
  }

  /** Runs {@code work} in the current transaction, or in a new one. */
  public <T> T required(Callable<T> work) throws Exception {
    if (open.get().isEmpty()) {
      return requiresNew(work);
    }
    try {
      return work.call();
    } catch (RuntimeException e) {
      open.get().peek().rollbackOnly = true;
      throw e;
    }
  }

  /** Runs {@code work} in a new transaction. */
  public <T> T requiresNew(Callable<T> work) throws Exception {
    Open mine = new Open();
    open.get().push(mine);
    boolean done = false;
    try {
      T answer = work.call();
      done = !mine.rollbackOnly;
      return answer;
    } finally {
      open.get().pop();
      end(mine, done);
    }
  }

  private static void end(Open mine, boolean commit) throws SQLException {
    if (mine.connection != null) {
      try (Connection connection = mine.connection) {
        if (commit) {
          connection.commit();
        } else {
          connection.rollback();
        }
      }
    }
  }

  @Override
  public boolean isActive() {
    return !open.get().isEmpty();
  }

  @Override
  public void require() {
    if (!isActive()) {
      throw new IllegalStateException("the database is used inside a transaction only");
    }
  }

  @Override
  public OrganizationId organization() {
    return open.get().peek().organization;
  }

  @Override
  public void enter(OrganizationId organization) {
    open.get().peek().organization = organization;
  }

  @Override
  public Optional<Handle> handle() {
    return Optional.ofNullable(open.get().peek().handle);
  }

  @Override
  public void keep(Handle handle) {
    open.get().peek().handle = handle;
  }

  @Override
  public void fail() {
    open.get().peek().rollbackOnly = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Open mine = open.get().peek();
    if (mine == null) {
      return source.getConnection();
    }
    if (mine.connection == null) {
      mine.connection = source.getConnection();
      mine.connection.setAutoCommit(false);
    }
    return staysOpen(mine.connection);
  }

  private static Connection staysOpen(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TestTransaction.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }
}
