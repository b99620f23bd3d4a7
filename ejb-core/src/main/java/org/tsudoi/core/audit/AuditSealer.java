package org.tsudoi.core.audit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.organization.Organizations;

/**
 * Seals what was noted, every ten seconds. Once a night each chain is verified and its head goes to
 * the server's log: a chain that was cut off at its end is found by comparing.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditSealer {
  private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
  private final AtomicBoolean busy = new AtomicBoolean();

  @Inject Organizations organizations;
  @Inject AuditChain chain;
  @Inject AuditDesk desk;

  /** Seals all that waits, organization by organization. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void seal() {
    if (busy.compareAndSet(false, true)) {
      try {
        organizations.running().forEach(running -> seal(running.organizationId()));
      } finally {
        busy.set(false);
      }
    }
  }

  private void seal(OrganizationId organization) {
    try {
      while (chain.seal(organization) > 0) {
        LOG.debug("{}: audit entries sealed", organization);
      }
    } catch (RuntimeException e) {
      LOG.warn("{}: audit entries could not be sealed, tried again soon", organization, e);
    }
  }

  /** Verifies the chains and writes their heads to the server's log. */
  @Schedule(hour = "4", minute = "10", timezone = "Asia/Tokyo", persistent = false)
  public void verify() {
    organizations.running().forEach(running -> verify(running.organizationId()));
  }

  private void verify(OrganizationId organization) {
    try {
      AuditVerdict verdict = desk.verify(Actor.system(organization));
      verdict
          .faults()
          .forEach(fault -> LOG.error("{}: audit log: {}", organization.value(), fault));
      LOG.info(
          "{}: audit chain {}, {} seals, head {}",
          organization.value(),
          verdict.isSound() ? "sound" : "broken",
          verdict.sealed(),
          chain.head(organization).hash());
    } catch (RuntimeException e) {
      LOG.warn("{}: audit log could not be verified", organization.value(), e);
    }
  }
}
