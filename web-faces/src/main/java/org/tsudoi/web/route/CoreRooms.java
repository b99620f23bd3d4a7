package org.tsudoi.web.route;

import java.util.Set;

/**
 * Which of core's pages an organization has. Whoever keeps no register of offices and members has
 * only those that do without: logins, announcements, mails, the audit log.
 */
final class CoreRooms {
  private static final Set<String> WITHOUT_REGISTER =
      Set.of(
          "",
          "login",
          "logout",
          "account",
          "password",
          "forgotten",
          "reset",
          "manuals",
          "announcements",
          "outbox",
          "accounts",
          "audit");

  private CoreRooms() {}

  /** Whether core's own view may answer. */
  static boolean areOpen(Site site, Route route) {
    return site.keepsRegister()
        || hasDoor(site, route.area()) && WITHOUT_REGISTER.contains(route.room());
  }

  /** Whether anybody can log in to this area. */
  static boolean hasDoor(Site site, Area area) {
    return site.keepsRegister() || area == Area.FRONT || area == Area.STAFF;
  }
}
