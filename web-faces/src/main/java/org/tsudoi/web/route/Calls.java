package org.tsudoi.web.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what other systems call; one CDI bean is of this type. */
public interface Calls {

  /** Whether this address is for other systems, not for people. */
  boolean isFor(Route route);

  /** Answers a call of a running organization, whatever comes. */
  void answer(Site site, Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
