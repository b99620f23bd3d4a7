package org.tsudoi.web.route;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The organization and page of the running request; empty on pages of no organization. */
@RequestScoped
public class CurrentSite {
  private Site site;
  private Route route;

  void enter(Site entered, Route taken) {
    site = entered;
    route = taken;
  }

  /** The organization whose address was called. */
  public Optional<Site> site() {
    return Optional.ofNullable(site);
  }

  /** The address taken apart. */
  public Optional<Route> route() {
    return Optional.ofNullable(route);
  }
}
