package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;

/** Arrears (滞納; FE-11): the secretariat's list, and each office's own. */
@Stateless
public class ArrearsDesk {
  @Inject Arrears arrears;
  @Inject Planning planning;
  @Inject BillingFigures figures;

  /**
   * Offices with something past due and at least {@code cycles} unpaid cycles, by number.
   *
   * @param after the last number of the page before; empty for the first page
   */
  public List<ArrearsView> list(Actor actor, int cycles, String after, int limit) {
    actor.requireStaff();
    return arrears.list(actor.organization(), cycles, after, limit);
  }

  /** How much is not paid, and how much of it past due. For the secretariat. */
  public UnpaidTotals totals(Actor actor) {
    actor.requireStaff();
    return figures.unpaid(actor.organization());
  }

  /** What each of the latest cycles charged and what of it is paid, the oldest first. For staff. */
  public List<CycleTotal> cycles(Actor actor, int count) {
    actor.requireStaff();
    return figures.cycles(actor.organization(), count);
  }

  /** From how many unpaid cycles services stop and the membership may end. */
  public FeeSchedule.Arrears limits(Actor actor) {
    return planning.fees(actor.organization()).arrears();
  }

  /** Whether every service of an office in scope is stopped. */
  public boolean areServicesStopped(Actor actor, OfficeId office) {
    actor.requireOffice(office);
    return arrears.areServicesStopped(actor.organization(), office);
  }

  /** What an office in scope has not paid in time; empty when nothing. */
  public Optional<ArrearsView> of(Actor actor, OfficeId office) {
    actor.requireOffice(office);
    return arrears.of(actor.organization(), office);
  }
}
