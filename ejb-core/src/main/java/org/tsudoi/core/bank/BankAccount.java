package org.tsudoi.core.bank;

import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * An account at a Japanese bank (預金口座).
 *
 * @param bank code of the bank (金融機関コード), 4 digits
 * @param branch code of the branch (支店番号), 3 digits
 * @param type kind of account
 * @param number account number (口座番号), 7 digits with its leading zeros
 * @param holder name of the holder
 */
public record BankAccount(
    String bank, String branch, AccountType type, String number, HolderName holder) {

  static final int BANK = 4;
  static final int BRANCH = 3;
  static final int NUMBER = 7;

  /** Refuses codes of another length as bugs. */
  public BankAccount {
    require(bank, BANK);
    require(branch, BRANCH);
    require(number, NUMBER);
  }

  /**
   * Reads what was typed, of either width, shorter numbers filled with zeros in front. Refuses,
   * each at its field ({@code bank}, {@code branch}, {@code type}, {@code number}, {@code holder}),
   * what is missing, no number, all zeros, too long, or no holder name.
   */
  public static Result<BankAccount> parse(
      String bank, String branch, String type, String number, String holder) {
    Result<String> banks = Digits.parse(bank, BANK).at("bank");
    Result<String> branches = Digits.parse(branch, BRANCH).at("branch");
    Result<AccountType> types = AccountType.parse(type).at("type");
    Result<String> numbers = Digits.parse(number, NUMBER).at("number");
    Result<HolderName> holders = HolderName.parse(holder).at("holder");
    List<Problem> problems =
        Stream.of(banks, branches, types, numbers, holders)
            .flatMap(part -> part.problems().stream())
            .toList();
    return problems.isEmpty()
        ? Result.of(
            new BankAccount(
                banks.orElseThrow(),
                branches.orElseThrow(),
                types.orElseThrow(),
                numbers.orElseThrow(),
                holders.orElseThrow()))
        : Result.refused(problems);
  }

  /** The number for the eyes of others: its last three digits only. */
  public String masked() {
    return "****" + number.substring(NUMBER - 3);
  }

  private static void require(String digits, int length) {
    if (digits.length() != length || !Digits.are(digits)) {
      throw new IllegalArgumentException("not " + length + " digits");
    }
  }
}
