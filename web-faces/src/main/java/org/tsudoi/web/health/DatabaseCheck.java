package org.tsudoi.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tsudoi.core.database.DatabaseHealth;

/** Down while the database does not answer. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
  @Inject DatabaseHealth database;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(database.answers()).build();
  }
}
