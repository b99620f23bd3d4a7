package org.tsudoi.core.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;

/** The transaction that the current thread works in, and the organization it was entered for. */
public interface CurrentTransaction {
  /** Whether a transaction is active. */
  boolean isActive();

  /** Refuses with {@link IllegalStateException} when no transaction is active. */
  void require();

  /** The organization this transaction was last entered for; null before the first. */
  OrganizationId organization();

  /** Notes that the transaction's connection now serves {@code organization}. */
  void enter(OrganizationId organization);

  /** The handle that this transaction keeps; empty before the first. */
  Optional<Handle> handle();

  /** Keeps an open handle for the rest of the transaction, which closes it when it ends. */
  void keep(Handle handle);

  /** Lets the transaction end in nothing, whatever follows. */
  void fail();
}
