package org.tsudoi.web.access;

import java.util.regex.Pattern;
import org.tsudoi.core.access.Role;
import org.tsudoi.web.route.Area;

/** Where somebody goes after the login: only to pages of the same organization. */
final class Target {
  private static final Pattern ASKED =
      Pattern.compile(
          "/(?:office|staff|member|account|password)(?:/[a-z0-9][a-z0-9-]*)*(?:\\?[!-~]{0,500})?");

  private Target() {}

  /** The area that a role works in. */
  static Area area(Role role) {
    return role.isStaff() ? Area.STAFF : role.isOffice() ? Area.OFFICE : Area.MEMBER;
  }

  /** The first page of a role. */
  static String home(Role role) {
    return "/" + area(role).folder();
  }

  /** Whether {@code asked} may be gone to at all. */
  static boolean isPage(String asked) {
    return ASKED.matcher(asked).matches();
  }

  /** The page asked for, if this role may enter it; else its first page. */
  static String after(Role role, String asked) {
    boolean own = asked.matches("(" + home(role) + "|/account|/password)([/?].*)?");
    return own && isPage(asked) ? asked : home(role);
  }
}
