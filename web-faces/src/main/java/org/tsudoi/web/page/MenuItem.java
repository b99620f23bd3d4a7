package org.tsudoi.web.page;

import org.tsudoi.web.route.Area;

/**
 * One entry of an area's main menu.
 *
 * @param order smaller comes first; core's rooms use steps of 10
 * @param path from the organization on, e.g. {@code /office/members}
 * @param label key of its text
 * @param role role that sees it, "" for everybody of the area
 * @param group key of the heading it stands below with others, "" when it stands alone
 */
public record MenuItem(Area area, int order, String path, String label, String role, String group) {

  /** An entry that stands alone. */
  public MenuItem(Area area, int order, String path, String label, String role) {
    this(area, order, path, label, role, "");
  }

  /** The same entry below a heading, with the others that name it. */
  public MenuItem below(String heading) {
    return new MenuItem(area, order, path, label, role, heading);
  }

  /** The path, for views. */
  public String getPath() {
    return path;
  }

  /** The key of the text, for views. */
  public String getLabel() {
    return label;
  }
}
