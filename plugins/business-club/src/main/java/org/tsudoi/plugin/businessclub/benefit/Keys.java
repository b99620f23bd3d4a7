package org.tsudoi.plugin.businessclub.benefit;

import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.Yen;

/** The settings below one prefix, with values for what is not given. */
record Keys(Settings settings, String prefix) {

  String key(String name) {
    return prefix + name;
  }

  boolean has(String name) {
    return optional(name).isPresent();
  }

  Optional<String> optional(String name) {
    return settings.optional(key(name));
  }

  String text(String name) {
    return settings.text(key(name));
  }

  String text(String name, String usual) {
    return optional(name).orElse(usual);
  }

  Optional<Integer> number(String name, int min, int max) {
    return has(name) ? Optional.of(settings.number(key(name), min, max)) : Optional.empty();
  }

  boolean flag(String name) {
    return has(name) && settings.flag(key(name));
  }

  List<String> list(String name) {
    return has(name) ? settings.list(key(name)) : List.of();
  }

  /** An amount of one yen or more. */
  Yen amount(String name) {
    return Yen.of(settings.number(key(name), 1, Integer.MAX_VALUE));
  }

  void refuse(String name, String reason) {
    settings.refuse(key(name), reason);
  }

  Keys below(String name) {
    return new Keys(settings, key(name) + ".");
  }
}
