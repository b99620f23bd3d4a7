package org.tsudoi.web.page;

import org.tsudoi.web.route.Area;

/**
 * One entry of an area's main menu.
 *
 * @param order smaller comes first; core's rooms use steps of 10
 * @param path from the organization on, e.g. {@code /office/members}
 * @param label key of its text
 * @param role role that sees it, "" for everybody of the area
 */
public record MenuItem(Area area, int order, String path, String label, String role) {

  /** The path, for views. */
  public String getPath() {
    return path;
  }

  /** The key of the text, for views. */
  public String getLabel() {
    return label;
  }
}
