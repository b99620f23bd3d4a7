package org.tsudoi.web.seam;

/** Cookies of plugins have names that no cookie of core has. */
final class PluginCookie {
  private PluginCookie() {}

  static String name(String name) {
    if (!name.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("no name of a cookie: " + name);
    }
    return "plugin-" + name;
  }

  static String value(String value) {
    if (!value.matches("[A-Za-z0-9._-]{0,200}")) {
      throw new IllegalArgumentException("a cookie's value has other characters or is too long");
    }
    return value;
  }
}
