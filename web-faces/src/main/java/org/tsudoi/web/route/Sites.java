package org.tsudoi.web.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.core.organization.Organizations;

/** The organizations of this installation as sites. */
@ApplicationScoped
public class Sites {
  @Inject Organizations organizations;

  /** All configured organizations, stopped ones too. */
  public List<Site> all() {
    return organizations.all().stream().map(Site::of).toList();
  }

  /** The organization with this id in the address. */
  public Optional<Site> find(String id) {
    return organizations.find(id).map(Site::of);
  }
}
