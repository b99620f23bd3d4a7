package org.tsudoi.core.seam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** What plugins have done in core: in the caller's transaction, or in one of its own. */
@Stateless
public class PluginWork {
  @Inject Database database;

  /** Does the work in a transaction. */
  public <T> T in(Supplier<T> work) {
    return work.get();
  }

  /** Does the work on the rows of {@code organization}. */
  public <T> T on(OrganizationId organization, Function<Handle, T> work) {
    return database.of(organization, work);
  }
}
