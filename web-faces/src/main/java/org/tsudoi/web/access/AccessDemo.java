package org.tsudoi.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.DemoLogins;
import org.tsudoi.web.start.DemonstrationLogin;
import org.tsudoi.web.start.DemonstrationLogins;

/** The demonstration's accounts for the start page. */
@ApplicationScoped
class AccessDemo implements DemonstrationLogins {
  @Inject DemoLogins logins;

  @Override
  public List<DemonstrationLogin> of(String organization) {
    return OrganizationId.parse(organization).toOptional().stream()
        .flatMap(id -> logins.of(id).stream())
        .map(login -> new DemonstrationLogin(login.label(), login.loginId(), login.password()))
        .toList();
  }
}
