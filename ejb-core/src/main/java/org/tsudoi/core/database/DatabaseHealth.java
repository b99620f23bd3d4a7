package org.tsudoi.core.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database answers. */
@ApplicationScoped
public class DatabaseHealth {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
  private static final int SECONDS = 5;

  @Inject @Core DataSource source;

  /** Asks it, and waits five seconds at most; why it does not answer goes to the log. */
  public boolean answers() {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      LOG.warn("the database does not answer", e);
      return false;
    }
  }
}
