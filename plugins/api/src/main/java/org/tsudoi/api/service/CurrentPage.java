package org.tsudoi.api.service;

import java.util.List;
import java.util.Set;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;

/**
 * The page of the plugin that is being shown, for the plugin's page beans. Behind the login only:
 * elsewhere {@link #visitor} and {@link #offices} are refused as an unknown address is.
 */
public interface CurrentPage {

  /** What was typed into a field; empty for nothing. */
  String value(String field);

  /** Shows the problems at their fields and on top of the page. */
  void reject(List<Problem> problems);

  /** Whether nothing was rejected. */
  boolean isGood();

  /**
   * Shows a message on top of the next page.
   *
   * @param key its text in the plugin's bundle; {@code args} are name and value in turn
   */
  void success(String key, Object... args);

  /**
   * Ends the request with a redirect to a page of this organization, e.g. {@code /office/notes}.
   */
  void go(String path);

  /** The name of the person who is logged in. */
  String visitor();

  /** The offices that an employer's account covers; none for the secretariat, which covers all. */
  Set<OfficeId> offices();
}
