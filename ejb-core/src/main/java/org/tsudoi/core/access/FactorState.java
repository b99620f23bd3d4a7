package org.tsudoi.core.access;

import java.time.Instant;
import java.util.Optional;

/**
 * How an account stands with its second factor.
 *
 * @param must whether the organization wants everybody of the secretariat to have one
 * @param since when it was set up; empty for none
 * @param codes recovery codes left
 * @param shown the secret that waits to be confirmed by a code
 */
public record FactorState(
    boolean must, Optional<Instant> since, int codes, Optional<Enrolment> shown) {}
