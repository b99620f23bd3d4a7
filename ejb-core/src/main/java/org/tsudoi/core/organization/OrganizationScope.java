package org.tsudoi.core.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.CurrentTransaction;

/**
 * The organization that this thread works for, so that plugins' beans need not be told: that of the
 * request, of the work in progress, or of the transaction. Core's own desks never ask here; theirs
 * comes with the actor.
 */
@ApplicationScoped
public class OrganizationScope {
  private static final ThreadLocal<OrganizationId> CURRENT = new ThreadLocal<>();

  @Inject CurrentTransaction transaction;

  /** An entered organization; closing it brings back the one before. */
  public interface Entered extends AutoCloseable {
    @Override
    void close();
  }

  /** Works for {@code organization} on this thread until it is closed. */
  public Entered enter(OrganizationId organization) {
    OrganizationId before = CURRENT.get();
    CURRENT.set(organization);
    return () -> leave(before);
  }

  private static void leave(OrganizationId before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /** The current organization; refused with {@link IllegalStateException} when there is none. */
  public OrganizationId current() {
    return Optional.ofNullable(CURRENT.get())
        .or(this::ofTransaction)
        .orElseThrow(() -> new IllegalStateException("no organization is being worked for"));
  }

  private Optional<OrganizationId> ofTransaction() {
    try {
      transaction.require();
      return Optional.ofNullable(transaction.organization());
    } catch (IllegalStateException none) {
      return Optional.empty();
    }
  }
}
