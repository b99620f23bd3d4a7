package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Accounts that wait for their release, as rows. */
@ApplicationScoped
class WaitingAccounts {
  private static final String WAITING =
      """
      select c.id, c.office, o.number as office_number, coalesce(n.name, '') as office_name, c.kind,
        c.valid_from, c.bank_code, c.branch_code, c.account_kind, c.number, c.holder,
        c.customer_number, c.received_on, c.entered_by, c.entered_name, c.entered_at
      from account_change c
      join office o on o.organization = c.organization and o.id = c.office
      left join office_facts n on n.organization = c.organization and n.office = c.office
        and n.valid_to = 'infinity'
      where c.organization = :organization and c.state = 'ENTERED'
      """;

  @Inject Database database;

  /** False while another account of that kind waits for the office. */
  boolean insert(Actor actor, AccountEntry entry, Instant now) {
    return database.of(
            actor.organization(),
            handle ->
                handle
                    .createUpdate(
                        "insert into account_change (organization, office, kind, valid_from,"
                            + " bank_code, branch_code, account_kind, number, holder,"
                            + " customer_number, received_on, entered_by, entered_name, entered_at)"
                            + " values (:organization, :office, :kind, :from, :bank, :branch,"
                            + " :type, :number, :holder, :customer, :receivedOn, :by, :name, :now)"
                            + " on conflict (organization, office, kind) where state = 'ENTERED'"
                            + " do nothing")
                    .bind("organization", actor.organization())
                    .bind("office", entry.office())
                    .bind("kind", entry.kind())
                    .bind("from", entry.from())
                    .bind("bank", entry.account().bank())
                    .bind("branch", entry.account().branch())
                    .bind("type", entry.account().type())
                    .bind("number", entry.account().number())
                    .bind("holder", entry.account().holder().value())
                    .bind("customer", entry.customerNumber())
                    .bind("receivedOn", entry.receivedOn())
                    .bind("by", actor.account().orElseThrow())
                    .bind("name", actor.name())
                    .bind("now", now)
                    .execute())
        == 1;
  }

  /** The oldest first, after {@code after}; of one office, or of all. */
  List<WaitingAccount> list(
      OrganizationId organization, Optional<OfficeId> office, long after, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    WAITING
                        + " and (cast(:office as bigint) is null or c.office = :office)"
                        + " and c.id > :after order by c.id limit :limit")
                .bind("organization", organization)
                .bind("office", office.map(OfficeId::value).orElse(null))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(WaitingAccount.class)
                .list());
  }

  long count(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(*) from account_change"
                        + " where organization = :organization and state = 'ENTERED'")
                .bind("organization", organization)
                .mapTo(Long.class)
                .one());
  }

  /** One that waits; {@code lock} keeps others from ending it until the transaction ends. */
  Optional<WaitingAccount> find(OrganizationId organization, long id, boolean lock) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(WAITING + " and c.id = :id" + (lock ? " for update of c" : ""))
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(WaitingAccount.class)
                .findOne());
  }

  /** It waits no longer. */
  void end(Actor actor, long id, String state, Instant now) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "update account_change set state = :state, ended_by = :by, ended_name = :name,"
                        + " ended_at = :now where organization = :organization and id = :id")
                .bind("organization", actor.organization())
                .bind("id", id)
                .bind("state", state)
                .bind("by", actor.account().orElseThrow())
                .bind("name", actor.name())
                .bind("now", now)
                .execute());
  }
}
