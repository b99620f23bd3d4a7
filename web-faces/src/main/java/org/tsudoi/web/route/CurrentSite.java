package org.tsudoi.web.route;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The organization and page of the running request; empty on pages of no organization. */
@RequestScoped
public class CurrentSite {
  private Site site;
  private Route route;
  private String last = "";

  void enter(Site entered, Route taken) {
    site = entered;
    route = taken;
  }

  void show(String view) {
    last = route.last(view);
  }

  /** The last segment of the address where the view answers every one; else "". */
  public String last() {
    return last;
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
