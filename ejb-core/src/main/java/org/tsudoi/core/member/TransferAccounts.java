package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.database.Database;

/** Accounts that benefits are transferred to, as rows. */
@ApplicationScoped
class TransferAccounts {
  private static final String ON =
      """
      select valid_from, bank_code, branch_code, kind, number, holder, own from (
        select valid_from, bank_code, branch_code, kind, number, holder, true as own
        from transfer_account where organization = :organization and office = :office
          and valid_from <= :day and valid_to > :day
        union all
        select valid_from, bank_code, branch_code, kind, number, holder, false
        from bank_account where organization = :organization and office = :office
          and valid_from <= :day and valid_to > :day) a
      order by own desc limit 1
      """;

  @Inject Database database;

  Optional<TransferAccount> on(OrganizationId organization, OfficeId office, LocalDate day) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(ON)
                .bind("organization", organization)
                .bind("office", office)
                .bind("day", day)
                .mapTo(TransferAccount.class)
                .findOne());
  }

  /** From {@code from} on it is this account; what was said of later days is dropped. */
  void replace(OrganizationId organization, OfficeId office, LocalDate from, BankAccount account) {
    database.in(
        organization,
        handle -> {
          handle.execute(
              "delete from transfer_account"
                  + " where organization = ? and office = ? and valid_from >= ?",
              organization,
              office,
              from);
          handle.execute(
              "update transfer_account set valid_to = ?"
                  + " where organization = ? and office = ? and valid_to > ?",
              from,
              organization,
              office,
              from);
          handle.execute(
              "insert into transfer_account (organization, office, valid_from, bank_code,"
                  + " branch_code, kind, number, holder) values (?, ?, ?, ?, ?, ?, ?, ?)",
              organization,
              office,
              from,
              account.bank(),
              account.branch(),
              account.type().name(),
              account.number(),
              account.holder().value());
        });
  }
}
