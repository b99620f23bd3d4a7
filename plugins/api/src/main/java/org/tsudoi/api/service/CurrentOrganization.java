package org.tsudoi.api.service;

import org.tsudoi.api.Organization;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;

/**
 * The organization for which the plugin is working: that of the request, or of the work that core
 * does. Outside of both every method is refused with {@link IllegalStateException}.
 */
public interface CurrentOrganization {

  /** Its id and name. */
  Organization organization();

  /** Its program as the plugin itself opened it. */
  Program program();

  /** Its settings, as they were read at start. */
  Settings settings();
}
