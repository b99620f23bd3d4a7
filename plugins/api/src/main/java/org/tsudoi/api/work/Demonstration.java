package org.tsudoi.api.work;

/**
 * Invents data of the demonstration (デモデータ): a CDI bean of the plugin, called with {@code
 * tsudoi.profile=demo} once for each of its organizations, in one transaction, after its accounts
 * are there. Everything in it is fictional.
 */
public interface Demonstration {

  /** The plugin's name: only its organizations are filled. */
  String plugin();

  /** Fills the current organization. */
  void fill();
}
