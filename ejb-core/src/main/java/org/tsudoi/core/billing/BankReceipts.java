package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.Received;
import org.tsudoi.core.bank.ReceivedItem;

/** Files of money received and their items in the database. */
@ApplicationScoped
class BankReceipts {
  private static final String VIEW =
      "select r.id, r.kind, r.file_name, r.from_day, r.to_day, r.items, r.total, r.known,"
          + " r.left_out, r.read_by, r.read_at, (select count(*) from bank_receipt_item i"
          + " where i.organization = r.organization and i.receipt = r.id"
          + " and i.state in ('WAITING', 'RECALL'))::int as waiting"
          + " from bank_receipt r where r.organization = :organization";
  private static final String ITEM =
      "select i.id, i.receipt, i.line, i.received_on, i.amount, i.payer, i.payer_code, i.sender,"
          + " i.edi, i.state, i.payment, i.attempt, i.note, i.decided_by, i.decided_at, p.office,"
          + " coalesce(p.reversed_at is not null, false) as reversed"
          + " from bank_receipt_item i"
          + " left join payment p on p.organization = i.organization and p.id = i.payment"
          + " where i.organization = :organization";

  /** An item as it stands. */
  public record Item(
      long id,
      long receipt,
      int line,
      LocalDate receivedOn,
      Yen amount,
      String payer,
      String payerCode,
      String sender,
      String edi,
      String state,
      Optional<Long> payment,
      int attempt,
      String note,
      Optional<String> decidedBy,
      Optional<Instant> decidedAt,
      Optional<OfficeId> office,
      boolean reversed) {

    boolean isWaiting() {
      return state.equals("WAITING");
    }
  }

  /** When this very file was read. */
  Optional<Instant> read(Handle handle, OrganizationId organization, String hash) {
    return handle
        .createQuery(
            "select read_at from bank_receipt where organization = :organization"
                + " and file_hash = :hash")
        .bind("organization", organization)
        .bind("hash", hash)
        .mapTo(Instant.class)
        .findOne();
  }

  /** A file of the other kind about some of the same days: it would bring the same money again. */
  boolean isToldOtherwise(Handle handle, OrganizationId organization, Received received) {
    return handle
        .createQuery(
            "select exists (select from bank_receipt where organization = :organization"
                + " and kind <> :kind and from_day <= :to and to_day >= :from)")
        .bind("organization", organization)
        .bind("kind", received.kind())
        .bind("from", received.from())
        .bind("to", received.to())
        .mapTo(Boolean.class)
        .one();
  }

  /** The new file's id; empty when somebody else read it at the same time. */
  Optional<Long> insert(
      Handle handle,
      Actor actor,
      String fileName,
      String hash,
      byte[] file,
      Received received,
      Instant now) {
    return handle
        .createQuery(
            "insert into bank_receipt (organization, kind, file_name, file_hash, file, from_day,"
                + " to_day, left_out, read_by, read_at) values (:organization, :kind, :name, :hash,"
                + " :file, :from, :to, :leftOut, :by, :now)"
                + " on conflict (organization, file_hash) do nothing returning id")
        .bind("organization", actor.organization())
        .bind("kind", received.kind())
        .bind("name", fileName)
        .bind("hash", hash)
        .bind("file", file)
        .bind("from", received.from())
        .bind("to", received.to())
        .bind("leftOut", received.leftOut())
        .bind("by", actor.name())
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  /** Adds the items that no earlier file brought, and counts both. */
  void items(Handle handle, OrganizationId organization, long receipt, List<ReceivedItem> items) {
    int added =
        handle
            .createUpdate(
                """
                insert into bank_receipt_item (organization, receipt, key, line, received_on,
                  amount, payer, payer_code, sender, edi, state)
                select :organization, :receipt, key, line, day::date, amount, payer, code, sender,
                  edi, state
                from unnest(:keys::varchar[], :lines::int[], :days::varchar[], :amounts::bigint[],
                  :payers::varchar[], :codes::varchar[], :senders::varchar[], :edis::varchar[],
                  :states::varchar[])
                  as e(key, line, day, amount, payer, code, sender, edi, state)
                order by key
                on conflict (organization, key) do nothing
                """)
            .bind("organization", organization)
            .bind("receipt", receipt)
            .bind("keys", texts(items, ReceivedItem::key))
            .bind("lines", items.stream().map(ReceivedItem::line).toArray(Integer[]::new))
            .bind("days", texts(items, item -> item.day().toString()))
            .bind(
                "amounts", items.stream().map(item -> item.amount().amount()).toArray(Long[]::new))
            .bind("payers", texts(items, ReceivedItem::payer))
            .bind("codes", texts(items, ReceivedItem::payerCode))
            .bind("senders", texts(items, ReceivedItem::from))
            .bind("edis", texts(items, ReceivedItem::edi))
            .bind("states", texts(items, item -> item.cancelled() ? "RECALL" : "WAITING"))
            .execute();
    handle
        .createUpdate(
            "update bank_receipt r set known = :known, (items, total) = (select count(*)"
                + " filter (where state <> 'RECALL'),"
                + " coalesce(sum(amount) filter (where state <> 'RECALL'), 0)"
                + " from bank_receipt_item i where i.organization = r.organization"
                + " and i.receipt = r.id)"
                + " where r.organization = :organization and r.id = :receipt")
        .bind("organization", organization)
        .bind("receipt", receipt)
        .bind("known", items.size() - added)
        .execute();
  }

  private static String[] texts(List<ReceivedItem> items, Function<ReceivedItem, String> part) {
    return items.stream().map(part).toArray(String[]::new);
  }

  /** Takes out what the bank took back before it was booked, each item against one. */
  void recall(Handle handle, OrganizationId organization, long receipt) {
    handle
        .createUpdate(
            """
            with back as (
              select id, amount, payer, payer_code, received_on,
                row_number() over (partition by amount, payer, payer_code order by id) as nth
              from bank_receipt_item
              where organization = :organization and receipt = :receipt and state = 'RECALL'
            ), open as (
              select id, amount, payer, payer_code, received_on,
                row_number() over (partition by amount, payer, payer_code order by id desc) as nth
              from bank_receipt_item
              where organization = :organization and state = 'WAITING'
            ), pair as (
              select back.id as back, open.id as open from back
              join open using (amount, payer, payer_code, nth)
              where open.received_on <= back.received_on
            )
            update bank_receipt_item i set state = 'RECALLED' from pair
            where i.organization = :organization and i.id in (pair.back, pair.open)
            """)
        .bind("organization", organization)
        .bind("receipt", receipt)
        .execute();
  }

  /** Locks the file, so that one clerk at a time decides on its items. */
  void lock(Handle handle, OrganizationId organization, long receipt) {
    handle
        .createQuery(
            "select id from bank_receipt where organization = :organization and id = :id"
                + " for update")
        .bind("organization", organization)
        .bind("id", receipt)
        .mapTo(Long.class)
        .findOne();
  }

  /**
   * Lets an item wait again that was left out, or whose payment was taken back without going back
   * to its sender; false when it is not so.
   */
  boolean reopen(Handle handle, OrganizationId organization, long item) {
    return handle
            .createUpdate(
                """
                update bank_receipt_item i set state = 'WAITING', payment = null, note = '',
                  decided_by = null, decided_at = null, attempt = attempt + 1
                where i.organization = :organization and i.id = :id and (i.state = 'IGNORED'
                  or i.state = 'BOOKED' and exists (select from payment p
                    where p.organization = i.organization and p.id = i.payment
                    and p.reversed_at is not null and p.returned_on is null))
                """)
            .bind("organization", organization)
            .bind("id", item)
            .execute()
        == 1;
  }

  /** Moves an item; false when somebody was first. */
  boolean decide(
      Handle handle,
      Actor actor,
      long item,
      String from,
      String to,
      Optional<Long> payment,
      String note,
      Instant now) {
    return handle
            .createUpdate(
                "update bank_receipt_item set state = :to, payment = :payment, note = :note,"
                    + " decided_by = :by, decided_at = :now where organization = :organization"
                    + " and id = :id and state = :from")
            .bind("organization", actor.organization())
            .bind("id", item)
            .bind("from", from)
            .bind("to", to)
            .bind("payment", payment.orElse(null))
            .bind("note", note)
            .bind("by", actor.name())
            .bind("now", now)
            .execute()
        == 1;
  }

  Optional<ReceiptView> find(Handle handle, OrganizationId organization, long id) {
    return handle
        .createQuery(VIEW + " and r.id = :id")
        .bind("organization", organization)
        .bind("id", id)
        .mapTo(ReceiptView.class)
        .findOne();
  }

  List<ReceiptView> latest(Handle handle, OrganizationId organization, long before, int limit) {
    return handle
        .createQuery(VIEW + " and r.id < :before order by r.id desc limit :limit")
        .bind("organization", organization)
        .bind("before", before)
        .bind("limit", limit)
        .mapTo(ReceiptView.class)
        .list();
  }

  Optional<Item> item(Handle handle, OrganizationId organization, long id) {
    return handle
        .createQuery(ITEM + " and i.id = :id")
        .bind("organization", organization)
        .bind("id", id)
        .mapTo(Item.class)
        .findOne();
  }

  List<Item> items(Handle handle, OrganizationId organization, long receipt) {
    return handle
        .createQuery(ITEM + " and i.receipt = :receipt order by i.line, i.id")
        .bind("organization", organization)
        .bind("receipt", receipt)
        .mapTo(Item.class)
        .list();
  }
}
