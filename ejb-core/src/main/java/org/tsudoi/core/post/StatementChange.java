package org.tsudoi.core.post;

import java.time.Instant;

/**
 * A turn of an office's switch.
 *
 * @param wanted whether statements come on the web from then on, else by post
 * @param name who turned it
 */
public record StatementChange(long id, boolean wanted, Instant changedAt, String name) {}
