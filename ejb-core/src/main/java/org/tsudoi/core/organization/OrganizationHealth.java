package org.tsudoi.core.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.tsudoi.core.organization.OrganizationState.Running;

/** How each configured organization fares, without reasons: those are in the log (P-4). */
@ApplicationScoped
public class OrganizationHealth {
  /** How one organization fares. */
  public enum State {
    /** Open for its users. */
    RUNNING,
    /** Open, but its plugin failed in the last ten minutes. */
    FAILING,
    /** Not open: wrong settings, or its plugin could not be opened. */
    STOPPED
  }

  @Inject Organizations organizations;
  @Inject PluginFailures failures;

  /** The state of every organization by its id. */
  public Map<String, State> states() {
    Map<String, State> states = new TreeMap<>();
    organizations.all().forEach(each -> states.put(each.id(), state(each)));
    return states;
  }

  private State state(OrganizationState organization) {
    if (!(organization instanceof Running)) {
      return State.STOPPED;
    }
    return failures.isFailing(organization.id()) ? State.FAILING : State.RUNNING;
  }
}
