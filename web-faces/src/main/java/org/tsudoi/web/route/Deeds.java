package org.tsudoi.web.route;

import java.util.Optional;

/** What buttons do before a page is drawn; one CDI bean is of this type. */
public interface Deeds {

  /**
   * Does what the button with {@code action} on {@code view} does; the path to go on to, within the
   * organization. Empty: the page is to be drawn.
   */
  Optional<String> act(Site site, String view, String action);
}
