package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.core.document.Recipient;

/** Where an office's papers go, and the account to be debited if there is one. */
public record OfficeAddress(
    String number,
    String name,
    String postalCode,
    String address,
    String email,
    Optional<String> bankName,
    Optional<String> branchName,
    Optional<String> kind,
    Optional<String> accountNumber,
    Optional<String> holder) {

  private static final String SELECT =
      """
      select o.number, coalesce(f.name, '') as name, coalesce(f.postal_code, '') as postal_code,
        coalesce(f.address, '') as address, coalesce(f.email, '') as email,
        coalesce(nullif(a.bank_name, ''), a.bank_code) as bank_name,
        coalesce(nullif(a.branch_name, ''), a.branch_code) as branch_name, a.kind,
        a.number as account_number, a.holder
      from office o
      left join office_facts f on f.organization = o.organization and f.office = o.id
        and f.valid_to = 'infinity'
      left join bank_account a on a.organization = o.organization and a.office = o.id
        and a.valid_from <= :day and a.valid_to > :day
      where o.organization = :organization and o.id = :office
      """;

  /** The address as it is now, with the account as of {@code day}. */
  static OfficeAddress of(
      Handle handle, OrganizationId organization, OfficeId office, LocalDate day) {
    return handle
        .createQuery(SELECT)
        .bind("organization", organization)
        .bind("office", office)
        .bind("day", day)
        .mapTo(OfficeAddress.class)
        .one();
  }

  Recipient recipient() {
    return Recipient.office(
        PostalCode.parse(postalCode).toOptional().orElse(null), List.of(address), name, number);
  }
}
