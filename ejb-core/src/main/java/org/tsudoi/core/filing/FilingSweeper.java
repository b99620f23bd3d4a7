package org.tsudoi.core.filing;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;

/** Ends filings for which nothing more came and settles those that are paid, step by step. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FilingSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(FilingSweeper.class);

  @Inject Organizations organizations;
  @Inject FilingSweep sweep;

  /** Every hour: payments come all day. */
  @Schedule(hour = "*", minute = "25", persistent = false)
  public void settle() {
    organizations.running().forEach(each -> all(each.organizationId(), sweep::settle));
  }

  /** In the night: mails of the morning tell what has lapsed. */
  @Schedule(hour = "5", minute = "40", timezone = "Asia/Tokyo", persistent = false)
  public void sweep() {
    organizations.running().forEach(each -> all(each.organizationId(), sweep::lapse));
    organizations.running().forEach(each -> all(each.organizationId(), sweep::purge));
  }

  /** Each step is a transaction; what it has done is not found again, so it may stop anywhere. */
  private void all(OrganizationId organization, ToIntFunction<OrganizationId> step) {
    try {
      int swept = step.applyAsInt(organization);
      while (swept > 0) {
        LOG.info("{}: {} filings swept", organization, swept);
        swept = step.applyAsInt(organization);
      }
    } catch (RuntimeException e) {
      LOG.warn("{}: filings could not be swept, tried again next time", organization, e);
    }
  }
}
