package org.tsudoi.core.seam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.TransferFile;
import org.tsudoi.core.bank.TransferOrder;
import org.tsudoi.core.bank.TransferRecord;
import org.tsudoi.core.bank.TransferSettings;

/** The bank's files as plugins see them. */
record Transfers(CurrentOrganization current) implements TransferFiles {
  @Override
  public boolean isPossible() {
    return bank().isPresent();
  }

  private Optional<TransferSettings> bank() {
    return TransferSettings.read(current.settings());
  }

  @Override
  public Result<byte[]> write(LocalDate day, List<Transfer> transfers) {
    return bank()
        .map(bank -> records(transfers).flatMap(records -> file(bank, day, records)))
        .orElseGet(() -> Result.refused("bank.transfer.no-settings"));
  }

  private static Result<byte[]> file(
      TransferSettings bank, LocalDate day, List<TransferRecord> records) {
    return TransferFile.write(new TransferOrder(bank.client(), day, records), bank.dialect());
  }

  private static Result<List<TransferRecord>> records(List<Transfer> transfers) {
    List<TransferRecord> records = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Transfer each : transfers) {
      Result<BankAccount> account = parsed(each.account());
      problems.addAll(account.problems());
      account
          .toOptional()
          .ifPresent(a -> records.add(new TransferRecord(each.customer(), a, each.amount())));
    }
    return problems.isEmpty() ? Result.of(records) : Result.refused(problems);
  }

  private static Result<BankAccount> parsed(Account account) {
    return BankAccount.parse(
        account.bank(), account.branch(), account.type(), account.number(), account.holder());
  }

  @Override
  public Result<Account> account(
      String bank, String branch, String type, String number, String holder) {
    return BankAccount.parse(bank, branch, type, number, holder)
        .map(
            read ->
                new Account(
                    read.bank(),
                    read.branch(),
                    read.type().japanese(),
                    read.number(),
                    read.holder().value()));
  }
}
