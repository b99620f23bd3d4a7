package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Debit batches as they are made and given up. */
@ApplicationScoped
class DebitBatches {
  private static final String FILL =
      "with "
          + DebitDue.DUE
          + """
          , taken as (
            insert into debit_invoice (organization, batch, invoice, office, amount)
            select :organization, :batch, due.id, due.office, due.amount
            from due join bank_account a on a.organization = :organization
              and a.office = due.office and a.valid_from <= :day and a.valid_to > :day
            order by due.id
            on conflict (organization, invoice) where pending do nothing
            returning office, amount
          )
          insert into debit_item (organization, batch, office, customer, bank_code, bank_name,
            branch_code, branch_name, kind, number, holder, new_code, amount)
          select :organization, :batch, a.office, a.customer_number, a.bank_code, a.bank_name,
            a.branch_code, a.branch_name, a.kind, a.number, a.holder,
            case when last.number is null then 'FIRST'
              when (last.bank_code, last.branch_code, last.kind, last.number, last.holder)
                = (a.bank_code, a.branch_code, a.kind, a.number, a.holder) then 'USUAL'
              else 'CHANGED' end,
            owed.amount
          from (select office, sum(amount)::bigint as amount from taken group by office) owed
          join bank_account a on a.organization = :organization
            and a.office = owed.office and a.valid_from <= :day and a.valid_to > :day
          left join lateral (select t.* from debit_item t
            join debit_batch b on b.organization = t.organization and b.id = t.batch
              and b.state <> 'CANCELLED'
            where t.organization = :organization and t.office = owed.office
            order by t.id desc limit 1) last on true
          order by a.office
          """;

  @Inject Database database;

  /** A debit as it stands in the table. */
  public record Item(
      long id,
      OfficeId office,
      String officeNumber,
      String customer,
      String bankCode,
      String bankName,
      String branchCode,
      String branchName,
      String kind,
      String number,
      String holder,
      String newCode,
      Yen amount) {}

  /** Takes an office out of a batch that is not written yet. */
  void leaveOut(OrganizationId organization, long batch, OfficeId office) {
    database.in(
        organization,
        handle -> {
          for (String table : List.of("debit_invoice", "debit_item")) {
            handle.execute(
                "delete from " + table + " where organization = ? and batch = ? and office = ?",
                organization,
                batch,
                office.value());
          }
        });
  }

  /** A new batch with every debit due; invoices that another batch holds are passed over. */
  long create(Actor actor, LocalDate day, LocalDate today, Instant now) {
    return database.of(
        actor.organization(),
        handle -> {
          long batch = insert(handle, actor, day, now);
          handle
              .createUpdate(FILL)
              .bind("organization", actor.organization())
              .bind("batch", batch)
              .bind("day", day)
              .bind("today", today)
              .execute();
          return batch;
        });
  }

  private static long insert(Handle handle, Actor actor, LocalDate day, Instant now) {
    return handle
        .createQuery(
            "insert into debit_batch (organization, debit_on, created_by, created_at)"
                + " values (:organization, :day, :by, :now) returning id")
        .bind("organization", actor.organization())
        .bind("day", day)
        .bind("by", actor.name())
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  /** The debits of a batch by office. */
  List<Item> items(OrganizationId organization, long batch) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select t.*, o.number as office_number from debit_item t join office o on"
                        + " o.organization = t.organization and o.id = t.office where"
                        + " t.organization = :organization and t.batch = :batch order by t.id")
                .bind("organization", organization)
                .bind("batch", batch)
                .mapTo(Item.class)
                .list());
  }

  /** Keeps the file as it is sent. */
  void written(OrganizationId organization, long batch, DebitFile file) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update debit_batch set file_name = :name, file = :bytes,"
                        + " items = (select count(*) from debit_item t"
                        + " where t.organization = :organization and t.batch = :batch),"
                        + " total = (select coalesce(sum(amount), 0)::bigint from debit_item t"
                        + " where t.organization = :organization and t.batch = :batch)"
                        + " where organization = :organization and id = :batch")
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("name", file.fileName())
                .bind("bytes", file.bytes())
                .execute());
  }

  /** Forgets a batch that could not be written. */
  void drop(OrganizationId organization, long batch) {
    database.in(
        organization,
        handle -> {
          for (String table : List.of("debit_invoice", "debit_item")) {
            handle.execute(
                "delete from " + table + " where organization = ? and batch = ?",
                organization,
                batch);
          }
          handle.execute(
              "delete from debit_batch where organization = ? and id = ?", organization, batch);
        });
  }

  /** Gives the invoices of a batch that was never sent free again; false when it is not waiting. */
  boolean cancel(OrganizationId organization, long batch) {
    return database.of(
        organization,
        handle -> {
          int moved =
              handle.execute(
                  "update debit_batch set state = 'CANCELLED'"
                      + " where organization = ? and id = ? and state = 'SENT'",
                  organization,
                  batch);
          if (moved == 1) {
            release(handle, organization, batch);
          }
          return moved == 1;
        });
  }

  static void release(Handle handle, OrganizationId organization, long batch) {
    handle.execute(
        "update debit_invoice set pending = false where organization = ? and batch = ?",
        organization,
        batch);
  }
}
