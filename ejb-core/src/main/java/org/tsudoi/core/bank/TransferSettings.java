package org.tsudoi.core.bank;

import java.util.Optional;
import org.tsudoi.api.Settings;

/**
 * How one organization transfers money, from its configuration's keys: {@code
 * bank.transfer.client-code}, {@code client-name}, {@code bank}, {@code branch}, {@code type},
 * {@code number}: required; {@code bank-name}, {@code branch-name}: else empty; {@code holder}:
 * else the client's name. How the bank wants its files is that of {@link BankSettings}.
 *
 * @param client as whom it pays, and from which account
 * @param dialect what its bank does its own way
 */
public record TransferSettings(DebitClient client, ZenginDialect dialect) {

  /** The key without which an organization writes no transfer files. */
  static final String CLIENT_CODE = DebitClientSettings.TRANSFER + "client-code";

  /**
   * The settings; empty without {@code bank.transfer.client-code}. Values that cannot be used are
   * refused by key in {@code settings}; then what is returned must not be used.
   */
  public static Optional<TransferSettings> read(Settings settings) {
    return settings
        .optional(CLIENT_CODE)
        .flatMap(code -> DebitClientSettings.read(settings, DebitClientSettings.TRANSFER))
        .map(client -> new TransferSettings(client, DialectSettings.read(settings)));
  }
}
