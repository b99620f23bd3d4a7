package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;

/**
 * What was billed of a member and stands against a correction of its days; answered by the billing
 * room. What credit notes have taken back stands no more.
 */
public interface MemberBilling {

  /** The first month charged because the person was a member on one of the days. */
  Optional<BusinessMonth> chargedOn(
      OrganizationId organization, MemberId member, LocalDate from, LocalDate until);

  /** Whether the person was charged as one who joined in the month. */
  boolean isChargedAsJoiner(OrganizationId organization, MemberId member, BusinessMonth month);

  /** Whether the leaving that ends the membership was set off against a joiner (相殺, FE-10). */
  boolean isSetOff(OrganizationId organization, long membership);
}
