package org.tsudoi.core.filing;

import java.time.Instant;

/**
 * One step of a filing's history (履歴): who, when, why. Never changed.
 *
 * @param name who, as shown
 */
public record FilingStep(
    Instant at,
    String name,
    FilingMove move,
    FilingState before,
    FilingState after,
    String reason) {}
