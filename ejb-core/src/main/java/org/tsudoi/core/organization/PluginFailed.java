package org.tsudoi.core.organization;

/** A plugin threw where it should have answered: a bug of that plugin (P-4). */
public class PluginFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PluginFailed(String organization, String part, Throwable cause) {
    super("the plugin of " + organization + " failed in " + part + ": " + cause, cause);
  }
}
