package org.tsudoi.core.access;

import java.time.Instant;

/** A secret that an account's app has. */
public record StoredFactor(byte[] secret, Instant since) {}
