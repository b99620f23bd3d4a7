package org.tsudoi.plugin.schoolcoupon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;

/** A bank that takes accounts of seven digits, and remembers what it was asked to pay. */
public final class BankStub implements TransferFiles {
  public final List<List<Transfer>> files = new ArrayList<>();
  public boolean possible = true;

  /** What goes on elsewhere while a file is written. */
  public Runnable meanwhile = () -> {};

  @Override
  public boolean isPossible() {
    return possible;
  }

  @Override
  public synchronized Result<byte[]> write(LocalDate day, List<Transfer> transfers) {
    files.add(transfers);
    meanwhile.run();
    return Result.of(new byte[] {1});
  }

  @Override
  public Result<Account> account(
      String bank, String branch, String type, String number, String holder) {
    return number.matches("[0-9]{7}")
        ? Result.of(new Account(bank, branch, type, number, holder.strip()))
        : Result.refused(List.of(Problem.at("number", "bank.account.digits")));
  }
}
