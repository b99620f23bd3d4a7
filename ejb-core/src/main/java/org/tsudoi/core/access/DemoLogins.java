package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tsudoi.api.value.OrganizationId;

/** The logins of the demonstration; none outside of the demonstration profile. */
@ApplicationScoped
public class DemoLogins {
  private final Map<OrganizationId, List<DemoLogin>> logins = new ConcurrentHashMap<>();

  /** The demonstration logins of an organization, in order. */
  public List<DemoLogin> of(OrganizationId organization) {
    return List.copyOf(logins.getOrDefault(organization, List.of()));
  }

  void add(OrganizationId organization, DemoLogin login) {
    logins.computeIfAbsent(organization, id -> new CopyOnWriteArrayList<>()).add(login);
  }
}
