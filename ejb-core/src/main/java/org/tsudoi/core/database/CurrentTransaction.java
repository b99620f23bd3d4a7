package org.tsudoi.core.database;

import org.tsudoi.api.value.OrganizationId;

/** The transaction that the current thread works in, and the organization it was entered for. */
public interface CurrentTransaction {
  /** Refuses with {@link IllegalStateException} when no transaction is active. */
  void require();

  /** The organization this transaction was last entered for; null before the first. */
  OrganizationId organization();

  /** Notes that the transaction's connection now serves {@code organization}. */
  void enter(OrganizationId organization);
}
