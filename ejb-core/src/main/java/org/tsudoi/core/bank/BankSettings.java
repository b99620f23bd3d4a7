package org.tsudoi.core.bank;

import java.util.Optional;
import org.tsudoi.api.Settings;

/**
 * How one organization works with its bank, from its configuration's keys.
 *
 * <ul>
 *   <li>{@code bank.debit.client-code}, {@code client-name}, {@code bank}, {@code branch}, {@code
 *       type}, {@code number}: required; {@code bank-name}, {@code branch-name}: else empty; {@code
 *       holder}: else the client's name
 *   <li>{@code bank.file.line-end} (CRLF, LF, NONE), {@code encoding} (JIS_X_0201, MS932), {@code
 *       kana} (STANDARD, NARROW), {@code end-mark} (true, false), {@code account-padding} (ZEROS,
 *       SPACES), {@code new-codes} (true, false): else as the Zengin rules say
 *   <li>{@code bank.result.X}, with X a result code: its {@link DebitOutcome}, beside or instead of
 *       the Zengin rules' codes
 * </ul>
 *
 * @param client as whom it collects
 * @param dialect what its bank does its own way
 */
public record BankSettings(DebitClient client, ZenginDialect dialect) {

  /** The key without which an organization has no direct debit. */
  static final String CLIENT_CODE = "bank.debit.client-code";

  private static final int MOST_FILE_DAYS = 30;

  /**
   * How many bank business days before the debit day the bank wants the request file, setting
   * {@code bank.debit.file-days}; empty when it is not said.
   */
  public static Optional<Integer> fileDays(Settings settings) {
    return settings
        .optional("bank.debit.file-days")
        .map(given -> settings.number("bank.debit.file-days", 1, MOST_FILE_DAYS));
  }

  /**
   * The settings; empty without {@code bank.debit.client-code}. Values that cannot be used are
   * refused by key in {@code settings}; then what is returned must not be used.
   */
  public static Optional<BankSettings> read(Settings settings) {
    return settings
        .optional(CLIENT_CODE)
        .flatMap(code -> DebitClientSettings.read(settings, DebitClientSettings.DEBIT))
        .map(client -> new BankSettings(client, DialectSettings.read(settings)));
  }
}
