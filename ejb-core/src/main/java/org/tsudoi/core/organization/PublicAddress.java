package org.tsudoi.core.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.tsudoi.core.organization.OrganizationState.Running;

/**
 * Where an organization's pages are found from outside: its setting {@code address}, else {@code
 * tsudoi.address} and its id; never from a request.
 */
@ApplicationScoped
public class PublicAddress {
  @Inject Config config;

  /** The address without a slash at its end, e.g. {@code https://www.example.jp/aoba}. */
  public String of(Running running) {
    return running.settings().optional("address").orElseGet(() -> shared() + "/" + running.id());
  }

  private String shared() {
    return config.getOptionalValue("tsudoi.address", String.class).orElseGet(this::local);
  }

  private String local() {
    return "http://localhost:" + config.getOptionalValue("http.port", String.class).orElse("8080");
  }
}
