package org.tsudoi.api.work;

import java.time.LocalDate;

/**
 * What a plugin does once a day for each of its organizations: a CDI bean. Core calls it some
 * minutes after midnight, Japan time, or after the start if the product stood still then; once a
 * day, on one instance, again if it failed.
 */
public interface DailyWork {

  /** The plugin's name: only its organizations are worked for. */
  String plugin();

  /** Does the work of the day for the current organization, in one transaction. */
  void on(LocalDate day);
}
