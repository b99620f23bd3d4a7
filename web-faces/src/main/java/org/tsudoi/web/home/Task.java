package org.tsudoi.web.home;

/**
 * Something that waits, as a figure that leads to its page.
 *
 * @param label key of its text
 * @param count how many
 * @param path where it is done, from the organization on
 */
public record Task(String label, long count, String path) {}
