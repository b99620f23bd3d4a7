package org.tsudoi.web.route;

import java.util.Optional;
import org.tsudoi.api.page.Sight;

/** What pages show before they are drawn; one CDI bean is of this type. */
public interface Sights {

  /** What the view shows to the visitor of now; empty where it is drawn for each one alone. */
  Optional<Sight.Seen> look(Site site, String view);
}
