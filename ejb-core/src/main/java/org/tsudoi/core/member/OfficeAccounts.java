package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.database.Database;

/** Accounts of offices as rows. */
@ApplicationScoped
class OfficeAccounts {
  @Inject Database database;

  Optional<OfficeAccount> on(OrganizationId organization, OfficeId office, LocalDate day) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select valid_from, valid_to, bank_code, branch_code, kind, number, holder,"
                        + " customer_number from bank_account where organization = :organization"
                        + " and office = :office and valid_from <= :day and valid_to > :day")
                .bind("organization", organization)
                .bind("office", office)
                .bind("day", day)
                .mapTo(OfficeAccount.class)
                .findOne());
  }

  /** Every account ever, the latest first. */
  List<OfficeAccount> all(OrganizationId organization, OfficeId office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select valid_from, valid_to, bank_code, branch_code, kind, number, holder,"
                        + " customer_number from bank_account where organization = :organization"
                        + " and office = :office order by valid_from desc")
                .bind("organization", organization)
                .bind("office", office)
                .mapTo(OfficeAccount.class)
                .list());
  }

  /** Whether an account is debited on {@code from} or later. */
  boolean isDebited(OrganizationId organization, OfficeId office, LocalDate from) {
    return all(organization, office).stream().anyMatch(each -> each.validTo().isAfter(from));
  }

  /** From {@code from} on no account is debited. */
  void end(OrganizationId organization, OfficeId office, LocalDate from) {
    database.in(organization, handle -> cut(handle, organization, office, from));
  }

  private static void cut(
      Handle handle, OrganizationId organization, OfficeId office, LocalDate from) {
    handle.execute(
        "delete from bank_account where organization = ? and office = ? and valid_from >= ?",
        organization,
        office,
        from);
    handle.execute(
        "update bank_account set valid_to = ?"
            + " where organization = ? and office = ? and valid_to > ?",
        from,
        organization,
        office,
        from);
  }

  /** Until the transaction ends nobody else gives customer numbers of the organization. */
  void lock(OrganizationId organization) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "bank_account:" + organization.value()));
  }

  /** Whether another office's account has this customer number from {@code from} on. */
  boolean isTaken(
      OrganizationId organization, OfficeId office, LocalDate from, String customerNumber) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select exists (select from bank_account where organization = :organization"
                        + " and office <> :office and valid_to > :from"
                        + " and ltrim(customer_number, '0') = ltrim(:customer, '0')"
                        + " and ltrim(:customer, '0') <> '')")
                .bind("organization", organization)
                .bind("office", office)
                .bind("from", from)
                .bind("customer", customerNumber.strip())
                .mapTo(Boolean.class)
                .one());
  }

  /** From {@code from} on it is this account; what was said of later days is dropped. */
  void replace(
      OrganizationId organization,
      OfficeId office,
      LocalDate from,
      BankAccount account,
      String customerNumber) {
    database.in(
        organization,
        handle -> {
          cut(handle, organization, office, from);
          handle.execute(
              "insert into bank_account (organization, office, valid_from, bank_code, branch_code,"
                  + " kind, number, holder, customer_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              organization,
              office,
              from,
              account.bank(),
              account.branch(),
              account.type().name(),
              account.number(),
              account.holder().value(),
              customerNumber);
        });
  }
}
