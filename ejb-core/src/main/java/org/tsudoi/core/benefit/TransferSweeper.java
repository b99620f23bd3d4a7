package org.tsudoi.core.benefit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;

/** Notes on their day that sent transfers are paid. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class TransferSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(TransferSweeper.class);

  @Inject Organizations organizations;
  @Inject TransferSweep sweep;

  /** Every hour; what is done is not found again, so it may stop anywhere. */
  @Schedule(hour = "*", minute = "5", persistent = false)
  public void sweep() {
    organizations.running().forEach(each -> settle(each.organizationId()));
  }

  private void settle(OrganizationId organization) {
    try {
      int settled = sweep.settle(organization);
      while (settled > 0) {
        LOG.info("{}: {} transfer batches are done", organization, settled);
        settled = sweep.settle(organization);
      }
    } catch (RuntimeException e) {
      LOG.warn("{}: transfers could not be settled, tried again next time", organization, e);
    }
  }
}
