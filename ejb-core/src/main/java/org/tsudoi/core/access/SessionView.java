package org.tsudoi.core.access;

import java.time.Instant;

/**
 * A live session as its owner sees it.
 *
 * @param agent what the browser said it is; "" for nothing
 * @param current whether it is the one that asks
 */
public record SessionView(
    long id,
    String address,
    String agent,
    Instant startedAt,
    Instant lastSeenAt,
    boolean current) {}
