package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;

/**
 * Lets payments settle open invoices. The invoices are locked first, and each is changed on the
 * condition that it stays within its total: two payments at once never pay the same yen.
 */
@ApplicationScoped
class Settlement {
  /** No invoice is chosen: the oldest first. */
  static final long OLDEST = 0;

  private static final String LOCK =
      """
      select id from invoice
      where organization = :organization and office = :office and paid + credited < total
      order by id for update
      """;
  private static final String SETTLE =
      """
      with open as (
        select id, total - paid - credited as due,
          row_number() over (order by id = :chosen desc, due_on, id) as nth
        from invoice
        where organization = :organization and office = :office and paid + credited < total
      ), running as (
        select id, due, sum(due) over (order by nth) - due as before from open
      ), share as (
        select id, least(due, :amount - before)::bigint as amount from running
        where before < :amount
      ), settled as (
        update invoice set paid = invoice.paid + share.amount from share
        where invoice.organization = :organization and invoice.id = share.id
          and invoice.paid + invoice.credited + share.amount <= invoice.total
        returning invoice.id as invoice, share.amount
      )
      insert into allocation (organization, payment, invoice, amount, booked_on)
      select :organization, :payment, invoice, amount, :today from settled order by invoice
      returning id, invoice, amount
      """;
  private static final String TAKE_BACK =
      """
      with share as (
        select invoice, sum(amount)::bigint as amount from allocation
        where organization = :organization and payment = :payment
        group by invoice having sum(amount) > 0
      ), reopened as (
        update invoice set paid = invoice.paid - share.amount from share
        where invoice.organization = :organization and invoice.id = share.invoice
        returning invoice.id as invoice, share.amount
      )
      insert into allocation (organization, payment, invoice, amount, booked_on)
      select :organization, :payment, invoice, -amount, :today from reopened order by invoice
      returning id, invoice, amount
      """;

  /** Settles up to {@code amount} of the office's open invoices, the chosen one first. */
  List<Share> settle(
      Handle handle,
      OrganizationId organization,
      long payment,
      OfficeId office,
      long chosen,
      Yen amount,
      LocalDate today) {
    handle
        .createQuery(LOCK)
        .bind("organization", organization)
        .bind("office", office)
        .mapTo(Long.class)
        .list();
    return handle
        .createQuery(SETTLE)
        .bind("organization", organization)
        .bind("office", office)
        .bind("payment", payment)
        .bind("chosen", chosen)
        .bind("amount", amount)
        .bind("today", today)
        .mapTo(Share.class)
        .list();
  }

  /** Opens again what a payment settled. */
  List<Share> takeBack(Handle handle, OrganizationId organization, long payment, LocalDate today) {
    return handle
        .createQuery(TAKE_BACK)
        .bind("organization", organization)
        .bind("payment", payment)
        .bind("today", today)
        .mapTo(Share.class)
        .list();
  }

  static Yen sum(List<Share> shares) {
    return shares.stream().map(Share::amount).collect(Yen.sum());
  }
}
