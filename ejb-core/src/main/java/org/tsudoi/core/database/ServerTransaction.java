package org.tsudoi.core.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;

/** The application server's JTA transaction. */
@ApplicationScoped
class ServerTransaction implements CurrentTransaction {
  private static final String ORGANIZATION = "org.tsudoi.organization";
  private static final String HANDLE = "org.tsudoi.handle";

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry registry;

  @Override
  public boolean isActive() {
    return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  @Override
  public void require() {
    if (!isActive()) {
      throw new IllegalStateException("the database is used inside a transaction only");
    }
  }

  @Override
  public OrganizationId organization() {
    return (OrganizationId) registry.getResource(ORGANIZATION);
  }

  @Override
  public void enter(OrganizationId organization) {
    registry.putResource(ORGANIZATION, organization);
  }

  @Override
  public Optional<Handle> handle() {
    return Optional.ofNullable((Handle) registry.getResource(HANDLE))
        .filter(handle -> !handle.isClosed());
  }

  @Override
  public void keep(Handle handle) {
    registry.putResource(HANDLE, handle);
    registry.registerInterposedSynchronization(new Closing(handle));
  }

  @Override
  public void fail() {
    registry.setRollbackOnly();
  }

  /** Closes before a commit; a rollback does not ask before. */
  private record Closing(Handle handle) implements Synchronization {
    @Override
    public void beforeCompletion() {
      handle.close();
    }

    @Override
    public void afterCompletion(int status) {
      if (!handle.isClosed()) {
        handle.close();
      }
    }
  }
}
