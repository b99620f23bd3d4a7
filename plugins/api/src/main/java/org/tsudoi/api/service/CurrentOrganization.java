package org.tsudoi.api.service;

import java.util.Locale;
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

  /**
   * Its program as the plugin opened it with the settings told in this language: for the words of
   * pages (P-55). Rules are those of {@link #program()}.
   */
  default Program program(Locale language) {
    return program();
  }

  /** Its settings, as they were read at start. */
  Settings settings();
}
