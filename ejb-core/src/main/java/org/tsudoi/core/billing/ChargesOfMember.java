package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.member.MemberBilling;

/** Charges that stand: those of an invoice of which less was credited than the member's part. */
@ApplicationScoped
class ChargesOfMember implements MemberBilling {
  private static final String STANDING =
      """
      select min(c.first_month) from member_charge c
      join billing_run r on r.organization = c.organization and r.id = c.run
      left join invoice i on i.organization = c.organization and i.run = c.run
        and i.office = c.office
      where c.organization = :organization and c.member = :member
        and coalesce(i.credited, 0) < c.amount
      """;

  @Inject Database database;

  @Override
  public Optional<BusinessMonth> chargedOn(
      OrganizationId organization, MemberId member, LocalDate from, LocalDate until) {
    return standing(
        organization,
        member,
        " and r.kind = 'CONTINUING' and r.base_day >= :from and r.base_day < :until",
        from,
        until);
  }

  @Override
  public boolean isChargedAsJoiner(
      OrganizationId organization, MemberId member, BusinessMonth month) {
    return standing(
            organization,
            member,
            " and r.kind = 'JOINING' and c.first_month between :from and :until",
            month.firstDay(),
            month.lastDay())
        .isPresent();
  }

  private Optional<BusinessMonth> standing(
      OrganizationId organization,
      MemberId member,
      String condition,
      LocalDate from,
      LocalDate until) {
    return database
        .of(
            organization,
            handle ->
                handle
                    .createQuery(STANDING + condition)
                    .bind("organization", organization)
                    .bind("member", member)
                    .bind("from", from)
                    .bind("until", until)
                    .mapTo(LocalDate.class)
                    .findOne())
        .map(BusinessMonth::of);
  }

  @Override
  public boolean isSetOff(OrganizationId organization, long membership) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select exists (select from offset_use where organization = :organization"
                        + " and membership = :membership)")
                .bind("organization", organization)
                .bind("membership", membership)
                .mapTo(Boolean.class)
                .one());
  }
}
