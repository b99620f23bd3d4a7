package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tsudoi.api.value.OrganizationId;

/** Deletes what this room needs no longer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccessSweep {
  @Inject Attempts attempts;
  @Inject Sessions sessions;
  @Inject HalfLogins halves;
  @Inject Factors factors;

  /** Deletes forgotten counters and sessions that ended long ago. */
  public void sweep(OrganizationId organization) {
    attempts.sweep(organization);
    sessions.sweep(organization);
    halves.sweep(organization);
    factors.sweep(organization);
  }
}
