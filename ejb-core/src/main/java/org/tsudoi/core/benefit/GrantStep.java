package org.tsudoi.core.benefit;

import java.time.Instant;

/** One step of a grant: what, when, who, and why where it has a reason. */
public record GrantStep(GrantMove move, Instant at, String name, String reason) {}
