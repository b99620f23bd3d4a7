package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.TransferFile;
import org.tsudoi.core.bank.TransferOrder;
import org.tsudoi.core.bank.TransferRecord;
import org.tsudoi.core.bank.TransferSettings;
import org.tsudoi.core.database.Database;

/** The offices for which decided grants wait, with their accounts. */
@ApplicationScoped
class TransferCandidates {
  private static final String WAITING =
      """
      select w.office, o.number as office_number, coalesce(n.name, '') as office_name, w.grants,
        w.amount, coalesce(t.bank_code, d.bank_code) as bank_code,
        coalesce(t.branch_code, d.branch_code) as branch_code, coalesce(t.kind, d.kind) as kind,
        coalesce(t.number, d.number) as number, coalesce(t.holder, d.holder) as holder
      from (select office, count(*)::int as grants, sum(amount)::bigint as amount
        from benefit_grant where organization = :organization and state = 'DECIDED'
        group by office) w
      join office o on o.organization = :organization and o.id = w.office
      left join office_facts n on n.organization = :organization and n.office = w.office
        and n.valid_to = 'infinity'
      left join transfer_account t on t.organization = :organization and t.office = w.office
        and t.valid_from <= :day and t.valid_to > :day
      left join bank_account d on d.organization = :organization and d.office = w.office
        and d.valid_from <= :day and d.valid_to > :day
      order by o.number
      """;

  @Inject Database database;

  /** What waits for one office. */
  public record Candidate(
      OfficeId office,
      String officeNumber,
      String officeName,
      int grants,
      Yen amount,
      Optional<String> bankCode,
      Optional<String> branchCode,
      Optional<String> kind,
      Optional<String> number,
      Optional<String> holder) {

    Result<BankAccount> account() {
      return bankCode.isEmpty()
          ? Result.refused("benefit.transfer-no-account")
          : BankAccount.parse(
              bankCode.get(),
              branchCode.orElse(""),
              AccountType.valueOf(kind.orElse("ORDINARY")).code(),
              number.orElse(""),
              holder.orElse(""));
    }

    /** Why the bank's file cannot hold it. */
    Optional<Problem> problem(TransferSettings bank) {
      Result<BankAccount> account = account();
      if (bankCode.isEmpty()) {
        return Optional.of(account.problems().get(0));
      }
      boolean fits =
          account.isValid()
              && TransferFile.write(
                      new TransferOrder(
                          bank.client(),
                          LocalDate.EPOCH,
                          List.of(new TransferRecord("1", account.orElseThrow(), amount))),
                      bank.dialect())
                  .isValid();
      return fits ? Optional.empty() : Optional.of(Problem.of("benefit.transfer-account"));
    }
  }

  /**
   * Holds the offices for which grants wait until the transaction ends: their accounts stay as they
   * are, and who makes a batch at the same time waits.
   */
  Set<OfficeId> hold(OrganizationId organization) {
    return Set.copyOf(
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select o.id from office o where o.organization = :organization and exists"
                            + " (select 1 from benefit_grant g where g.organization ="
                            + " o.organization and g.office = o.id and g.state = 'DECIDED')"
                            + " order by o.id for no key update of o")
                    .bind("organization", organization)
                    .mapTo(OfficeId.class)
                    .list()));
  }

  /** By number of the office. */
  List<Candidate> on(OrganizationId organization, LocalDate day) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(WAITING)
                .bind("organization", organization)
                .bind("day", day)
                .mapTo(Candidate.class)
                .list());
  }
}
