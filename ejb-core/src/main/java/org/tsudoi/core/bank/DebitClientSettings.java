package org.tsudoi.core.bank;

import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.Settings;

/** Reads the keys {@code bank.debit.*}: as whom the organization collects. */
final class DebitClientSettings {

  private static final String PREFIX = "bank.debit.";
  private static final int CODE_LENGTH = 10;

  private final Settings settings;

  private DebitClientSettings(Settings settings) {
    this.settings = settings;
  }

  static Optional<DebitClient> read(Settings settings) {
    return new DebitClientSettings(settings).client();
  }

  private Optional<DebitClient> client() {
    Result<String> code = Digits.parse(settings.text(BankSettings.CLIENT_CODE), CODE_LENGTH);
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
    return settings.optional(PREFIX + "holder").orElseGet(() -> text("client-name"));
  }

  private String name(String key, int limit) {
    String name = KanaSet.STANDARD.fit(settings.optional(PREFIX + key).orElse(""));
    String strangers = KanaSet.STANDARD.strangers(name);
    if (!strangers.isEmpty() || name.length() > limit) {
      settings.refuse(PREFIX + key, "must be kana, up to " + limit + ", but is \"" + name + "\"");
    }
    return name;
  }

  private String text(String key) {
    return settings.optional(PREFIX + key).orElse("");
  }

  private void refuse(Result<?> part) {
    part.problems().forEach(this::refuse);
  }

  private void refuse(Problem problem) {
    settings.refuse(PREFIX + problem.field(), "cannot be used: " + problem.code() + problem.args());
  }
}
