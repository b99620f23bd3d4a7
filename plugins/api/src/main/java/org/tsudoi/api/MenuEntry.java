package org.tsudoi.api;

/**
 * A page of the plugin in the menu.
 *
 * @param audience whose menu
 * @param path the page below the audience's address, e.g. {@code notes}
 * @param label the key of its text in the plugin's bundle
 */
public record MenuEntry(Audience audience, String path, String label) {}
