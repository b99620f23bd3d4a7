package org.tsudoi.core.filing;

import java.time.Instant;
import org.tsudoi.api.value.FilingId;

/** A filing was received (受付): its number and when. */
public record FilingReceipt(FilingId id, String number, Instant at, FilingState state) {}
