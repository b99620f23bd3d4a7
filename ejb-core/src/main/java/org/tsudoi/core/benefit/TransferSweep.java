package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;

/** One step of sweeping: sent batches whose day has come are done. */
@Stateless
public class TransferSweep {
  @Inject TransferBatches batches;
  @Inject TransferSteps steps;
  @Inject BusinessClock clock;

  /** How many were done; at most ten in one transaction. */
  public int settle(OrganizationId organization) {
    List<Long> due = batches.due(organization, clock.today());
    due.forEach(batch -> steps.done(Actor.system(organization), batch));
    return due.size();
  }
}
