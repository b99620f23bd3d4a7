package org.tsudoi.api;

/**
 * What a plugin jar brings: one CDI bean of this type (P-2). Core opens it once for every
 * organization that is configured to run on it.
 */
public interface OrganizationPlugin {

  /** The plugin's name in configuration: lower-case letters, digits and hyphens. */
  String name();

  /**
   * The rules of one organization. Called once at start. Reads everything it needs from {@code
   * settings}: what is missing or wrong is noted there by key, and core then does not start this
   * organization (P-3). An exception stops this organization only (P-4).
   */
  Program open(Organization organization, Settings settings);

  /**
   * Where this plugin's Flyway migrations are on the class path, e.g. {@code db/plugin/example};
   * empty when it has no tables. They keep a history of their own.
   */
  default String migrations() {
    return "";
  }
}
