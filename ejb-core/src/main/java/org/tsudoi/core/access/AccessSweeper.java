package org.tsudoi.core.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;

/** Sweeps every organization each night. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AccessSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(AccessSweeper.class);

  @Inject Organizations organizations;
  @Inject AccessSweep sweep;

  /** At half past three, Japan's quiet hour. */
  @Schedule(hour = "3", minute = "30", timezone = "Asia/Tokyo", persistent = false)
  public void sweep() {
    organizations.running().forEach(running -> sweep(running.organizationId()));
  }

  private void sweep(OrganizationId organization) {
    try {
      sweep.sweep(organization);
    } catch (RuntimeException e) {
      LOG.warn("{}: sessions could not be swept, tried again tomorrow", organization, e);
    }
  }
}
