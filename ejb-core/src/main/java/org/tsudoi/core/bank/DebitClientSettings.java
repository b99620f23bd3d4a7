package org.tsudoi.core.bank;

import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.Settings;

/**
 * Reads the keys {@code bank.debit.*} or {@code bank.transfer.*}: as whom the organization collects
 * or pays.
 */
final class DebitClientSettings {

  static final String DEBIT = "bank.debit.";
  static final String TRANSFER = "bank.transfer.";
  private static final int CODE_LENGTH = 10;

  private final Settings settings;
  private final String prefix;

  private DebitClientSettings(Settings settings, String prefix) {
    this.settings = settings;
    this.prefix = prefix;
  }

  static Optional<DebitClient> read(Settings settings, String prefix) {
    return new DebitClientSettings(settings, prefix).client();
  }

  private Optional<DebitClient> client() {
    Result<String> code = Digits.parse(settings.text(prefix + "client-code"), CODE_LENGTH);
    refuse(code.at("client-code"));
    Result<BankAccount> account = account();
    refuse(account);
    return code.toOptional().flatMap(digits -> account.toOptional().map(to -> client(digits, to)));
  }

  private DebitClient client(String code, BankAccount account) {
    return new DebitClient(
        code, name("client-name", 40), account, name("bank-name", 15), name("branch-name", 15));
  }

  private Result<BankAccount> account() {
    return BankAccount.parse(text("bank"), text("branch"), text("type"), text("number"), holder());
  }

  private String holder() {
    return settings.optional(prefix + "holder").orElseGet(() -> text("client-name"));
  }

  private String name(String key, int limit) {
    String name = KanaSet.STANDARD.fit(settings.optional(prefix + key).orElse(""));
    String strangers = KanaSet.STANDARD.strangers(name);
    if (!strangers.isEmpty() || name.length() > limit) {
      settings.refuse(prefix + key, "must be kana, up to " + limit + ", but is \"" + name + "\"");
    }
    return name;
  }

  private String text(String key) {
    return settings.optional(prefix + key).orElse("");
  }

  private void refuse(Result<?> part) {
    part.problems().forEach(this::refuse);
  }

  private void refuse(Problem problem) {
    settings.refuse(prefix + problem.field(), "cannot be used: " + problem.code() + problem.args());
  }
}
