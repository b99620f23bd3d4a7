package org.tsudoi.journeys.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A lock in the product's database at which its work stops in the middle of a step, so that the
 * power can be cut exactly there; closing lets go.
 */
public final class Hurdle implements AutoCloseable {
  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  private final Rows rows;
  private final Connection connection;

  /** Takes what {@code lock} locks, e.g. {@code lock table membership in share mode}. */
  public Hurdle(Product product, String organization, String lock) {
    rows = new Rows(product, organization);
    try {
      connection = product.database(organization);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(lock);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(lock, e);
    }
  }

  /** Whether the product waits for it. */
  public boolean isReached() {
    return rows.number(WAITING) > 0;
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
