package org.tsudoi.core.bank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Settings;

/** Reads the keys {@code bank.file.*} and {@code bank.result.*}: what the bank does its own way. */
final class DialectSettings {

  private static final String FILE = "bank.file.";
  private static final String RESULT = "bank.result.";
  private static final Map<String, KanaSet> KANA =
      Map.of("STANDARD", KanaSet.STANDARD, "NARROW", KanaSet.NARROW);

  private final Settings settings;

  private DialectSettings(Settings settings) {
    this.settings = settings;
  }

  static ZenginDialect read(Settings settings) {
    return new DialectSettings(settings).dialect();
  }

  private ZenginDialect dialect() {
    ZenginDialect usual = ZenginDialect.STANDARD;
    return new ZenginDialect(
        choice(FILE + "line-end", usual.lineEnd()),
        choice(FILE + "encoding", usual.encoding()),
        kana(FILE + "kana"),
        outcomes(),
        flag(FILE + "end-mark", usual.endOfFileMark()),
        choice(FILE + "account-padding", usual.accountPadding()),
        flag(FILE + "new-codes", usual.newCodes()));
  }

  private Map<String, DebitOutcome> outcomes() {
    Map<String, DebitOutcome> outcomes = new HashMap<>(DebitOutcome.ZENGIN);
    for (String key : settings.keys(RESULT)) {
      outcomes.put(key.substring(RESULT.length()), choice(key, DebitOutcome.OTHER));
    }
    return outcomes;
  }

  private <E extends Enum<E>> E choice(String key, E usual) {
    E[] choices = usual.getDeclaringClass().getEnumConstants();
    Optional<String> text = settings.optional(key);
    Optional<E> chosen =
        text.flatMap(name -> Arrays.stream(choices).filter(e -> e.name().equals(name)).findFirst());
    if (text.isPresent() && chosen.isEmpty()) {
      settings.refuse(key, "must be one of " + Arrays.toString(choices));
    }
    return chosen.orElse(usual);
  }

  private KanaSet kana(String key) {
    String name = settings.optional(key).orElse("STANDARD");
    if (!KANA.containsKey(name)) {
      settings.refuse(key, "must be STANDARD or NARROW");
    }
    return KANA.getOrDefault(name, KanaSet.STANDARD);
  }

  private boolean flag(String key, boolean usual) {
    return settings.optional(key).isPresent() ? settings.flag(key) : usual;
  }
}
