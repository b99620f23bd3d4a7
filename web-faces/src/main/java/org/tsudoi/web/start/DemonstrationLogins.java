package org.tsudoi.web.start;

import java.util.List;

/** Knows logins of the demonstration; the room that makes the demonstration data has one bean. */
public interface DemonstrationLogins {

  /** The logins of the organization with this id. */
  List<DemonstrationLogin> of(String organization);
}
