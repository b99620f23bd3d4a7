package org.tsudoi.core.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.tsudoi.api.value.OrganizationId;

/**
 * Opens the database for one organization (P-1). Every statement runs in the caller's transaction
 * and sees and writes that organization's rows only: the transaction carries the organization, and
 * row-level security in PostgreSQL holds the statement to it.
 *
 * <p>Refuses with {@link IllegalStateException} when no transaction is active: a setting that would
 * outlive its statement must not exist.
 */
@ApplicationScoped
public class Database {
  private static final String ENTER = "select set_config('app.organization', ?, true)";

  private Jdbi jdbi;
  private CurrentTransaction transaction;

  protected Database() {}

  @Inject
  public Database(@Core DataSource source, CurrentTransaction transaction) {
    this.jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin()).installPlugin(new Values());
    this.transaction = transaction;
  }

  /** The answer of {@code work}, done with the rows of {@code organization} only. */
  public <T> T of(OrganizationId organization, Function<Handle, T> work) {
    transaction.require();
    Handle handle = transaction.handle().orElseGet(this::open);
    enter(organization, handle);
    return work.apply(handle);
  }

  /** One handle a transaction: opening one costs more than a small statement. */
  private Handle open() {
    Handle handle = jdbi.open();
    transaction.keep(handle);
    return handle;
  }

  /** Like {@link #of}, for work without an answer. */
  public void in(OrganizationId organization, Consumer<Handle> work) {
    of(
        organization,
        handle -> {
          work.accept(handle);
          return null;
        });
  }

  private void enter(OrganizationId organization, Handle handle) {
    if (organization.equals(transaction.organization())) {
      return;
    }
    try (PreparedStatement setting = handle.getConnection().prepareStatement(ENTER)) {
      setting.setString(1, organization.value());
      setting.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    transaction.enter(organization);
  }
}
