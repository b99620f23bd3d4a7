package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Payments in the database. */
@ApplicationScoped
class Payments {
  private static final String VIEW =
      "select p.*, coalesce(o.number, '') as office_number, coalesce(f.name, '') as office_name"
          + " from payment p"
          + " left join office o on o.organization = p.organization and o.id = p.office"
          + " left join office_facts f on f.organization = p.organization and f.office = p.office"
          + " and f.valid_to = 'infinity'"
          + " where p.organization = :organization";

  @Inject Database database;
  @Inject Invoices invoices;

  /** The new payment's id; empty when its reference is there already. */
  static Optional<Long> insert(Handle handle, Actor actor, NewPayment payment, Instant now) {
    return handle
        .createQuery(
            "insert into payment (organization, office, payer, received_on, amount, method,"
                + " reference, note, booked_by, booked_at) values (:organization, :office, :payer,"
                + " :receivedOn, :amount, :method, :reference, :note, :by, :now)"
                + " on conflict (organization, reference) do nothing returning id")
        .bind("organization", actor.organization())
        .bind("office", payment.office().map(OfficeId::value).orElse(null))
        .bind("payer", payment.payer())
        .bind("receivedOn", payment.receivedOn())
        .bind("amount", payment.amount())
        .bind("method", payment.method())
        .bind("reference", payment.reference())
        .bind("note", payment.note())
        .bind("by", actor.name())
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  /** The payment booked under this reference. */
  static long booked(Handle handle, OrganizationId organization, String reference) {
    return handle
        .createQuery(
            "select id from payment where organization = :organization and reference = :reference")
        .bind("organization", organization)
        .bind("reference", reference)
        .mapTo(Long.class)
        .one();
  }

  static void keepUnused(Handle handle, OrganizationId organization, long payment, Yen unused) {
    handle
        .createUpdate(
            "update payment set unused = :unused where organization = :organization and id = :id")
        .bind("organization", organization)
        .bind("id", payment)
        .bind("unused", unused)
        .execute();
  }

  /** The amount of a payment that was of unknown origin until now; empty when it was not. */
  static Optional<Yen> assign(
      Handle handle, Actor actor, long payment, OfficeId office, Instant now) {
    return handle
        .createQuery(
            "update payment set office = :office, assigned_by = :by, assigned_at = :now"
                + " where organization = :organization and id = :id and office is null"
                + " and reversed_at is null returning amount")
        .bind("organization", actor.organization())
        .bind("id", payment)
        .bind("office", office)
        .bind("by", actor.name())
        .bind("now", now)
        .mapTo(Yen.class)
        .findOne();
  }

  /** The payment as it was before it was marked reversed; empty when that was done already. */
  static Optional<Reversed> reverse(
      Handle handle, Actor actor, long payment, String reason, Instant now) {
    return handle
        .createQuery(
            "with before as (select id, office, amount, unused from payment"
                + " where organization = :organization and id = :id and reversed_at is null"
                + " for update)"
                + " update payment set reversed_by = :by, reversed_at = :now,"
                + " reversal_reason = :reason, unused = 0 from before"
                + " where payment.organization = :organization and payment.id = before.id"
                + " returning before.office, before.amount, before.unused")
        .bind("organization", actor.organization())
        .bind("id", payment)
        .bind("by", actor.name())
        .bind("now", now)
        .bind("reason", reason)
        .mapTo(Reversed.class)
        .findOne();
  }

  /** What a reversed payment was. */
  public record Reversed(Optional<OfficeId> office, Yen amount, Yen unused) {}

  /** A payment with something unused, locked. */
  public record Unused(long id, OfficeId office, Yen unused) {}

  /** Unused payments of the offices after {@code from} up to {@code to} that owe, locked. */
  static List<Unused> unused(Handle handle, OrganizationId organization, long from, long to) {
    return handle
        .createQuery(
            "select id, office, unused from payment p where organization = :organization"
                + " and unused > 0 and office > :from and office <= :to"
                + " and exists (select from invoice i where i.organization = p.organization"
                + " and i.office = p.office and i.paid + i.credited < i.total)"
                + " order by id for update")
        .bind("organization", organization)
        .bind("from", from)
        .bind("to", to)
        .mapTo(Unused.class)
        .list();
  }

  Optional<PaymentView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and p.id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(PaymentView.class)
                .findOne());
  }

  List<PaymentView> list(OrganizationId organization, PaymentQuery query) {
    Optional<OfficeId> named = invoices.office(organization, query.officeNumber());
    boolean unknown = !query.officeNumber().isEmpty() && named.isEmpty();
    boolean other =
        named.isPresent() && query.office().filter(o -> !o.equals(named.get())).isPresent();
    return unknown || other ? List.of() : list(organization, query, query.office().or(() -> named));
  }

  private List<PaymentView> list(
      OrganizationId organization, PaymentQuery query, Optional<OfficeId> office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    VIEW
                        + " and p.id < :before"
                        + " and (:office::bigint is null or p.office = :office)"
                        + " and (:from::date is null or p.received_on >= :from)"
                        + " and (:to::date is null or p.received_on <= :to)"
                        + " and (:least::bigint is null or p.amount >= :least)"
                        + " and (:most::bigint is null or p.amount <= :most)"
                        + " and (not :unknown or (p.office is null and p.reversed_at is null))"
                        + " order by p.id desc limit :size")
                .bind("organization", organization)
                .bind("before", query.before())
                .bind("office", office.map(OfficeId::value).orElse(null))
                .bind("from", query.from().orElse(null))
                .bind("to", query.to().orElse(null))
                .bind("least", query.least().map(Yen::amount).orElse(null))
                .bind("most", query.most().map(Yen::amount).orElse(null))
                .bind("unknown", query.unknownOnly())
                .bind("size", query.size())
                .mapTo(PaymentView.class)
                .list());
  }

  /** What a payment settled, newest first, reversals included. */
  List<ShareView> shares(OrganizationId organization, long payment) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    ShareView.SELECT
                        + " where a.organization = :organization and a.payment = :payment"
                        + " order by a.id")
                .bind("organization", organization)
                .bind("payment", payment)
                .mapTo(ShareView.class)
                .list());
  }
}
