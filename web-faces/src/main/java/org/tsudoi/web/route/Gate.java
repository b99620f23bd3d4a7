package org.tsudoi.web.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before every page of an organization: CDI beans of this type are asked before the page is
 * drawn. They recognize who is there and send away who may not enter.
 */
public interface Gate {

  /**
   * Whether the request may go on. A gate that says no has answered: with a redirect or an error.
   */
  boolean mayPass(Site site, Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
