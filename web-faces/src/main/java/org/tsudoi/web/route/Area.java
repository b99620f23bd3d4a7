package org.tsudoi.web.route;

import java.util.Locale;

/**
 * Whose page an address is: everybody's, or that of an {@link org.tsudoi.api.Audience} after login.
 */
public enum Area {
  FRONT,
  OFFICE,
  MEMBER,
  STAFF;

  /** Views live in the folder of their area's name. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Pages of these areas are only for people who are logged in. */
  public boolean isBehindLogin() {
    return this != FRONT;
  }

  static Area of(String segment) {
    for (Area area : values()) {
      if (area != FRONT && area.folder().equals(segment)) {
        return area;
      }
    }
    return FRONT;
  }
}
