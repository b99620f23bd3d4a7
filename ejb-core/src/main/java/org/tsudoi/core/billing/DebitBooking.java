package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.DebitAnswer;
import org.tsudoi.core.bank.DebitResult;
import org.tsudoi.core.database.Database;

/** Books a bank's answer to a whole batch, set-based, in the caller's transaction. */
@ApplicationScoped
class DebitBooking {
  private static final String ANSWER =
      "update debit_batch set state = 'DONE', result_hash = :hash, result = :bytes,"
          + " paid_items = :paidItems, paid_total = :paidTotal, failed_items = :failedItems,"
          + " failed_total = :failedTotal, answered_by = :by, answered_at = :now"
          + " where organization = :organization and id = :batch and state = 'SENT'";
  private static final String OUTCOMES =
      "update debit_item t set outcome = a.outcome, result_code = a.code"
          + " from unnest(:customers::varchar[], :outcomes::varchar[], :codes::varchar[])"
          + " as a(customer, outcome, code)"
          + " where t.organization = :organization and t.batch = :batch"
          + " and t.customer = a.customer";
  private static final String PAYMENTS =
      """
      with booked as (
        insert into payment (organization, office, received_on, amount, method, reference,
          debit_batch, booked_by, booked_at)
        select t.organization, t.office, b.debit_on, t.amount, 'DEBIT', 'debit-' || t.id, :batch,
          :by, :now
        from debit_item t join debit_batch b on b.organization = t.organization and b.id = t.batch
        where t.organization = :organization and t.batch = :batch and t.outcome = 'PAID'
        order by t.id returning id, office
      )
      update debit_item t set payment = booked.id from booked
      where t.organization = :organization and t.batch = :batch and t.office = booked.office
      """;
  private static final String LOCK =
      """
      select i.id from invoice i join debit_invoice d on d.organization = i.organization
        and d.invoice = i.id and d.batch = :batch
      where i.organization = :organization order by i.id for update of i
      """;
  private static final String SETTLE =
      """
      with open as (
        select i.id, t.payment, t.amount as paid, t.office, i.due_on,
          i.total - i.paid - i.credited as due
        from debit_item t
        join debit_invoice d on d.organization = t.organization and d.batch = t.batch
          and d.office = t.office
        join invoice i on i.organization = d.organization and i.id = d.invoice
        where t.organization = :organization and t.batch = :batch and t.outcome = 'PAID'
          and i.paid + i.credited < i.total
      ), running as (
        select *, sum(due) over (partition by office order by due_on, id) - due as before from open
      ), share as (
        select id, payment, office, least(due, paid - before)::bigint as amount from running
        where before < paid
      ), settled as (
        update invoice i set paid = i.paid + share.amount from share
        where i.organization = :organization and i.id = share.id
        returning i.id as invoice, share.payment, share.amount
      ), allocated as (
        insert into allocation (organization, payment, invoice, amount, booked_on)
        select :organization, payment, invoice, amount, :today from settled order by invoice
        returning payment, amount
      ), used as (
        select payment, sum(amount)::bigint as amount from allocated group by payment
      ), kept as (
        select t.payment, t.office, t.amount as total, coalesce(used.amount, 0) as used
        from debit_item t left join used on used.payment = t.payment
        where t.organization = :organization and t.batch = :batch and t.outcome = 'PAID'
      ), rest as (
        update payment p set unused = kept.total - kept.used from kept
        where p.organization = :organization and p.id = kept.payment and kept.total > kept.used
        returning p.id
      )
      insert into posting (organization, booked_on, event, reference, account, office, amount)
      select :organization, :today, 'PAYMENT', payment, account, office, amount
      from kept cross join lateral (values
        ('BANK', total), ('RECEIVABLE', -used), ('ADVANCE', used - total)) as e(account, amount)
      where amount <> 0
      """;

  @Inject Database database;
  @Inject PaymentBooking booking;
  @Inject BusinessClock clock;

  /** False when the batch does not wait for an answer any more. */
  boolean book(Actor actor, long batch, DebitResult result, DebitFile file, String hash) {
    return database.of(
        actor.organization(),
        handle -> {
          boolean first = answered(handle, actor, batch, result, file, hash);
          if (first) {
            settle(handle, actor, batch, result);
          }
          return first;
        });
  }

  private boolean answered(
      Handle handle, Actor actor, long batch, DebitResult result, DebitFile file, String hash) {
    return bind(handle.createUpdate(ANSWER), actor, batch)
            .bind("hash", hash)
            .bind("bytes", file.bytes())
            .bind("paidItems", result.paid().size())
            .bind("paidTotal", result.paidSum())
            .bind("failedItems", result.failed().size())
            .bind("failedTotal", result.failedSum())
            .bind("by", actor.name())
            .bind("now", clock.now())
            .execute()
        == 1;
  }

  private void settle(Handle handle, Actor actor, long batch, DebitResult result) {
    bind(handle.createUpdate(OUTCOMES), actor, batch)
        .bind("customers", texts(result, answer -> answer.sent().customer()))
        .bind("outcomes", texts(result, answer -> answer.outcome().name()))
        .bind("codes", texts(result, DebitAnswer::code))
        .execute();
    bind(handle.createUpdate(PAYMENTS), actor, batch)
        .bind("by", actor.name())
        .bind("now", clock.now())
        .execute();
    bind(handle.createQuery(LOCK), actor, batch).mapTo(Long.class).list();
    bind(handle.createUpdate(SETTLE), actor, batch).bind("today", clock.today()).execute();
    DebitBatches.release(handle, actor.organization(), batch);
    booking.useAdvances(actor.organization(), 0, Long.MAX_VALUE);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Actor actor, long batch) {
    return statement.bind("organization", actor.organization()).bind("batch", batch);
  }

  private static String[] texts(DebitResult result, Function<DebitAnswer, String> of) {
    List<DebitAnswer> answers = result.answers();
    return answers.stream().map(of).toArray(String[]::new);
  }
}
