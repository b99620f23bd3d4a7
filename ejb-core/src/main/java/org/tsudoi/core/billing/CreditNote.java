package org.tsudoi.core.billing;

import java.time.Instant;
import org.tsudoi.api.value.Yen;

/** What was taken off an invoice after it was issued, and why (請求訂正). */
public record CreditNote(long id, Yen amount, String reason, String bookedBy, Instant bookedAt) {}
