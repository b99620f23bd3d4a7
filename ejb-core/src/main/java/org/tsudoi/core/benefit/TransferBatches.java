package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Transfer batches as they are made, sent, done and given up. */
@ApplicationScoped
class TransferBatches {
  /**
   * Grants that another batch holds or somebody revokes at the same time are passed over: who comes
   * first goes first.
   */
  private static final String FILL =
      """
      with chosen as (
        select g.id, g.office, g.amount from benefit_grant g
        where g.organization = :organization and g.state = 'DECIDED' and g.office = any(:offices)
        order by g.id for update),
      taken as (
        insert into transfer_grant (organization, batch, benefit_grant, office, amount)
        select :organization, :batch, id, office, amount from chosen
        on conflict (organization, benefit_grant) where holds do nothing
        returning benefit_grant, office, amount),
      moved as (
        update benefit_grant g set state = 'IN_TRANSFER', version = version + 1 from taken
        where g.organization = :organization and g.id = taken.benefit_grant),
      noted as (
        insert into benefit_step (organization, benefit_grant, at, account, name, move)
        select :organization, benefit_grant, :now, :account, :by, 'SEND' from taken)
      insert into transfer_item (organization, batch, office, bank_code, branch_code, kind, number,
        holder, amount)
      select :organization, :batch, s.office, coalesce(t.bank_code, d.bank_code),
        coalesce(t.branch_code, d.branch_code), coalesce(t.kind, d.kind),
        coalesce(t.number, d.number), coalesce(t.holder, d.holder), s.amount
      from (select office, sum(amount)::bigint as amount from taken group by office) s
      left join transfer_account t on t.organization = :organization and t.office = s.office
        and t.valid_from <= :day and t.valid_to > :day
      left join bank_account d on d.organization = :organization and d.office = s.office
        and d.valid_from <= :day and d.valid_to > :day
      order by s.office
      """;

  @Inject Database database;

  /** A transfer as it stands in the table. */
  public record Item(
      long id,
      String bankCode,
      String branchCode,
      String kind,
      String number,
      String holder,
      Yen amount) {}

  long insert(Actor actor, LocalDate day, Instant now) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "insert into transfer_batch (organization, pay_on, created_by, made_by,"
                        + " created_at) values (:organization, :day, :by, :account, :now)"
                        + " returning id")
                .bind("organization", actor.organization())
                .bind("day", day)
                .bind("by", actor.name())
                .bind("account", actor.account().map(id -> id.value()).orElse(null))
                .bind("now", now)
                .mapTo(Long.class)
                .one());
  }

  /** Takes all that waits for these offices; answers how many transfers that makes. */
  int fill(Actor actor, long batch, LocalDate day, List<OfficeId> offices, Instant now) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createUpdate(FILL)
                .bind("organization", actor.organization())
                .bind("batch", batch)
                .bind("day", day)
                .bind("now", now)
                .bind("by", actor.name())
                .bind("account", actor.account().map(id -> id.value()).orElse(null))
                .bindArray("offices", Long.class, offices.stream().map(OfficeId::value).toList())
                .execute());
  }

  /** Removes a batch into which nothing came. */
  void drop(OrganizationId organization, long batch) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from transfer_batch where organization = ? and id = ?",
                organization,
                batch));
  }

  /** The transfers of a batch, as its file has them. */
  List<Item> items(OrganizationId organization, long batch) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id, bank_code, branch_code, kind, number, holder, amount from"
                        + " transfer_item where organization = :organization and batch = :batch"
                        + " order by id")
                .bind("organization", organization)
                .bind("batch", batch)
                .mapTo(Item.class)
                .list());
  }

  /** Notes how many transfers came into it, and how much they are together. */
  void summed(OrganizationId organization, long batch) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update transfer_batch set (items, total) = (select count(*),"
                        + " coalesce(sum(amount), 0)::bigint from transfer_item where organization"
                        + " = :organization and batch = :batch) where organization = :organization"
                        + " and id = :batch")
                .bind("organization", organization)
                .bind("batch", batch)
                .execute());
  }

  /** Notes the file that was made. */
  void written(OrganizationId organization, long batch, String fileName, long document) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update transfer_batch set file_name = :name, document = :document"
                        + " where organization = :organization and id = :batch")
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("name", fileName)
                .bind("document", document)
                .execute());
  }

  /** Notes who releases it, another than who made it; false when that is no longer possible. */
  boolean release(Actor actor, long batch, Instant now) {
    return database.of(
            actor.organization(),
            handle ->
                handle
                    .createUpdate(
                        "update transfer_batch set released_by = :account, released_name = :name,"
                            + " released_at = :now where organization = :organization and id ="
                            + " :batch and state = 'MADE' and document is null"
                            + " and released_at is null and made_by is distinct from :account")
                    .bind("organization", actor.organization())
                    .bind("batch", batch)
                    .bind("account", actor.account().orElseThrow())
                    .bind("name", actor.name())
                    .bind("now", now)
                    .execute())
        == 1;
  }

  /** Moves the batch; false when it is in another state meanwhile. */
  boolean move(OrganizationId organization, long batch, String from, String to) {
    return database.of(
            organization,
            handle ->
                handle
                    .createUpdate(
                        "update transfer_batch set state = :to where organization = :organization"
                            + " and id = :batch and state = :from")
                    .bind("organization", organization)
                    .bind("batch", batch)
                    .bind("from", from)
                    .bind("to", to)
                    .execute())
        == 1;
  }

  /** Notes who gave it to the bank. */
  void sentBy(Actor actor, long batch, Instant now) {
    database.in(
        actor.organization(),
        handle ->
            handle.execute(
                "update transfer_batch set sent_by = ?, sent_at = ? where organization = ?"
                    + " and id = ?",
                actor.name(),
                now,
                actor.organization(),
                batch));
  }

  /** Notes why the bank could not; false when that is noted already. */
  boolean failed(OrganizationId organization, long item, String reason) {
    return database.of(
            organization,
            handle ->
                handle
                    .createUpdate(
                        "update transfer_item set failure = :reason where organization ="
                            + " :organization and id = :item and failure is null")
                    .bind("organization", organization)
                    .bind("item", item)
                    .bind("reason", reason)
                    .execute())
        == 1;
  }

  /** Sent batches whose day has come, oldest first. */
  List<Long> due(OrganizationId organization, LocalDate today) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id from transfer_batch where organization = :organization and state ="
                        + " 'SENT' and pay_on <= :today order by id limit 10")
                .bind("organization", organization)
                .bind("today", today)
                .mapTo(Long.class)
                .list());
  }
}
