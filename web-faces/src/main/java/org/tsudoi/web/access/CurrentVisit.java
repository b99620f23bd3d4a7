package org.tsudoi.web.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Visit;

/** Who sent the running request, as the gate recognized it. */
@RequestScoped
public class CurrentVisit {
  private Visit visit = Visit.nobody();
  private String token = "";

  void enter(Visit recognized, String secret) {
    visit = recognized;
    token = secret;
  }

  /** What the session's cookie said. */
  public Visit visit() {
    return visit;
  }

  /** Who is logged in. */
  public Optional<Actor> find() {
    return visit.actor();
  }

  /** The session's secret; "" for none. */
  String token() {
    return token;
  }

  /** Lets pages behind the login inject who is there; refuses with {@link AccessDenied} else. */
  @Produces
  @Dependent
  Actor actor() {
    return visit.actor().orElseThrow(AccessDenied::new);
  }
}
