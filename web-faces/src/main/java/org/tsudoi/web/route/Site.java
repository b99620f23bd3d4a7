package org.tsudoi.web.route;

import java.util.Optional;
import org.tsudoi.api.Branding;
import org.tsudoi.core.organization.OrganizationState;
import org.tsudoi.core.organization.OrganizationState.Running;

/**
 * One organization as its pages show it.
 *
 * @param id its part of the address
 * @param state how core opened it: running, or stopped with reasons for the log only
 */
public record Site(String id, OrganizationState state) {
  private static final Branding PLAIN = new Branding("", "", "", "", "", "", "", "");

  static Site of(OrganizationState state) {
    return new Site(state.id(), state);
  }

  /** The organization while it runs. */
  public Optional<Running> running() {
    return state instanceof Running running ? Optional.of(running) : Optional.empty();
  }

  /** Whether its pages can be shown. */
  public boolean isRunning() {
    return running().isPresent();
  }

  /** Full name; of a stopped organization only its id is known. */
  public String getName() {
    return running().map(r -> r.organization().name()).orElse(id);
  }

  /** Its part of the address, for views. */
  public String getId() {
    return id;
  }

  /** Name of the plugin whose pages it shows. */
  public String plugin() {
    return running().map(Running::plugin).orElse("");
  }

  /** Base name of the plugin's bundle of texts, "" for none. */
  public String bundle() {
    return running().map(r -> r.program().texts()).orElse("");
  }

  /** Colours, logo, contact. */
  public Branding branding() {
    return running().map(r -> r.program().branding()).orElse(PLAIN);
  }
}
