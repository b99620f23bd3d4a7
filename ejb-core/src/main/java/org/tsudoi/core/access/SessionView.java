package org.tsudoi.core.access;

import java.time.Instant;

/**
 * A live session as its owner sees it.
 *
 * @param current whether it is the one that asks
 */
public record SessionView(
    long id, String address, Instant startedAt, Instant lastSeenAt, boolean current) {}
