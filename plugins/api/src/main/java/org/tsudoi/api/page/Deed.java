package org.tsudoi.api.page;

import java.util.Optional;

/**
 * What a button of an open page does before any page is drawn, for buttons that thousands press at
 * once: a CDI bean of the plugin. Where it has an answer, the browser is sent on (303) and nothing
 * is drawn; where it has none, the page is drawn as for every other button, and its own action
 * tells why. So it must be something that can be tried twice.
 */
public interface Deed {

  /** The plugin's name. */
  String plugin();

  /** The page's view below {@code front}, without suffix, e.g. {@code /u/_}. */
  String page();

  /** The button's action. */
  String action();

  /** Does it for the current page; answers the path to go on to, if it is done. */
  Optional<String> act();
}
