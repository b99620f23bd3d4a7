package org.tsudoi.core.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.OrganizationState.Running;

/** The organizations of this deployment, as opened at start. */
@ApplicationScoped
public class Organizations {
  private volatile Map<String, OrganizationState> states = Map.of();

  /** All of them, by id. */
  public Collection<OrganizationState> all() {
    return states.values();
  }

  /** Those that are open. */
  public List<Running> running() {
    return states.values().stream()
        .filter(Running.class::isInstance)
        .map(Running.class::cast)
        .toList();
  }

  /** The organization with this id in the address, running or stopped. */
  public Optional<OrganizationState> find(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /**
   * The running organization.
   *
   * @throws IllegalStateException when it does not run: the caller has checked before
   */
  public Running running(OrganizationId id) {
    if (states.get(id.value()) instanceof Running running) {
      return running;
    }
    throw new IllegalStateException(id.value() + " does not run");
  }

  void opened(Collection<OrganizationState> opened) {
    Map<String, OrganizationState> byId = new TreeMap<>();
    opened.forEach(state -> byId.put(state.id(), state));
    states = Collections.unmodifiableMap(byId);
  }
}
