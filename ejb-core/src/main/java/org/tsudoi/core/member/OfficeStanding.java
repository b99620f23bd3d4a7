package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;

/** Whether an office has paid what it owes; answered by the billing room (FE-6, FE-11). */
public interface OfficeStanding {

  /** What was billed and is not paid, past its due day or not. */
  Yen unpaid(OrganizationId organization, OfficeId office);

  /**
   * The runs that are to charge the office still, when it leaves on {@code day}: of joiners and of
   * the heads of base days before it; empty when everything is billed.
   */
  List<String> unbilled(OrganizationId organization, OfficeId office, LocalDate day);

  /** Of how many billing cycles the continuing fee is unpaid past its due day. */
  int unpaidCycles(OrganizationId organization, OfficeId office);

  /** Whether so many are unpaid that every service stops. */
  boolean areServicesStopped(OrganizationId organization, OfficeId office);
}
