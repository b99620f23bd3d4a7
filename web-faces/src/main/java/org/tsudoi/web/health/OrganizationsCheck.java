package org.tsudoi.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.tsudoi.core.organization.OrganizationHealth;

/**
 * The state of each organization by its id: {@code running}, {@code failing} (its plugin threw in
 * the last ten minutes) or {@code stopped}. Always up: one organization's trouble must not take the
 * others off the load balancer (P-4).
 */
@Readiness
@ApplicationScoped
public class OrganizationsCheck implements HealthCheck {
  @Inject OrganizationHealth health;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("organizations").up();
    health
        .states()
        .forEach((id, state) -> answer.withData(id, state.name().toLowerCase(Locale.ROOT)));
    return answer.build();
  }
}
