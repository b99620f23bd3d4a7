package org.tsudoi.core.bank;

import java.util.Optional;
import org.tsudoi.api.Settings;

/**
 * How one organization transfers money, from its configuration's keys: {@code
 * bank.transfer.client-code}, {@code client-name}, {@code bank}, {@code branch}, {@code type},
 * {@code number}: required, no savings account, as banks take the money from 普通 and 当座 only; {@code
 * bank-name}, {@code branch-name}: else empty; {@code holder}: else the client's name. How the bank
 * wants its files is that of {@link BankSettings}.
 *
 * @param client as whom it pays, and from which account
 * @param dialect what its bank does its own way
 */
public record TransferSettings(DebitClient client, ZenginDialect dialect) {

  /** The key without which an organization writes no transfer files. */
  static final String CLIENT_CODE = DebitClientSettings.TRANSFER + "client-code";

  private static final String TYPE = DebitClientSettings.TRANSFER + "type";

  /**
   * The settings; empty without {@code bank.transfer.client-code}. Values that cannot be used are
   * refused by key in {@code settings}; then what is returned must not be used.
   */
  public static Optional<TransferSettings> read(Settings settings) {
    return settings
        .optional(CLIENT_CODE)
        .flatMap(code -> DebitClientSettings.read(settings, DebitClientSettings.TRANSFER))
        .map(
            client ->
                new TransferSettings(payer(client, settings), DialectSettings.read(settings)));
  }

  private static DebitClient payer(DebitClient client, Settings settings) {
    if (client.account().type() == AccountType.SAVINGS) {
      settings.refuse(TYPE, "must be an ordinary or current account: nothing is paid from savings");
    }
    return client;
  }
}
