package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;

/**
 * Who sent the request that this thread answers, for services that are not told: those of plugins.
 * Core's own desks never ask here; theirs comes as the first argument.
 */
@ApplicationScoped
public class Visitors {
  private static final ThreadLocal<Optional<Actor>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  /** A request; closing it brings back who was there before. */
  public interface Received extends AutoCloseable {
    @Override
    void close();
  }

  /** A request of somebody unknown; until it is closed, {@link #recognize} may say who it is. */
  public Received receive() {
    Optional<Actor> before = CURRENT.get();
    CURRENT.set(Optional.empty());
    return () -> leave(before);
  }

  private static void leave(Optional<Actor> before) {
    if (before.isEmpty()) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /** Says who sent the request. */
  public void recognize(Actor actor) {
    CURRENT.set(Optional.of(actor));
  }

  /** Who works for {@code organization}: the visitor if it is one of its own, else the system. */
  public Actor of(OrganizationId organization) {
    return CURRENT
        .get()
        .filter(actor -> actor.organization().equals(organization))
        .orElseGet(() -> Actor.system(organization));
  }
}
