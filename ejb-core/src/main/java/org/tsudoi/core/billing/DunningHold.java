package org.tsudoi.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;

/** That an office is left out of dunning to the end of a day (督促の保留). */
public record DunningHold(
    OfficeId office, LocalDate until, String note, String heldBy, Instant heldAt) {}
