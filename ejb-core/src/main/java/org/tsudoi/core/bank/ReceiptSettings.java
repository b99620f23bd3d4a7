package org.tsudoi.core.bank;

import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.Settings;

/**
 * The account to which an organization is transferred money, and how its bank writes the files
 * about it: {@code bank.receipt.bank}, {@code branch}, {@code type}, {@code number}; without {@code
 * bank.receipt.number} the account of the direct debits ({@code bank.debit.*}). The bank's own ways
 * are those of {@link BankSettings}.
 *
 * @param account the account
 * @param dialect what its bank does its own way
 */
public record ReceiptSettings(BankAccount account, ZenginDialect dialect) {
  private static final String PREFIX = "bank.receipt.";

  /**
   * The settings; empty when the organization names neither account. Values that cannot be used are
   * refused by key in {@code settings}; then what is returned must not be used.
   */
  public static Optional<ReceiptSettings> read(Settings settings) {
    if (settings.optional(PREFIX + "number").isEmpty()) {
      return BankSettings.read(settings)
          .map(bank -> new ReceiptSettings(bank.client().account(), bank.dialect()));
    }
    Result<BankAccount> account =
        BankAccount.parse(
            text(settings, "bank"),
            text(settings, "branch"),
            text(settings, "type"),
            text(settings, "number"),
            "-");
    account
        .problems()
        .forEach(
            problem ->
                settings.refuse(
                    PREFIX + problem.field(),
                    "cannot be used: " + problem.code() + problem.args()));
    return account.toOptional().map(to -> new ReceiptSettings(to, DialectSettings.read(settings)));
  }

  private static String text(Settings settings, String key) {
    return settings.optional(PREFIX + key).orElse("");
  }
}
