package org.tsudoi.core.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.tsudoi.api.value.OrganizationId;

/** The application server's JTA transaction. */
@ApplicationScoped
class ServerTransaction implements CurrentTransaction {
  private static final String ORGANIZATION = "org.tsudoi.organization";

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry registry;

  @Override
  public void require() {
    if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
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
}
