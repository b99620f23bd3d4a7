package org.tsudoi.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Settings;

/**
 * What a new password must be (WF-73, DS-4), by the organization's settings.
 *
 * @param min characters at least, {@code access.password.min} (8)
 * @param max characters at most, {@code access.password.max} (64)
 * @param needs of {@code letter}, {@code upper}, {@code lower}, {@code digit}, {@code symbol}:
 *     {@code access.password.needs} (letter and digit)
 * @param symbols the symbols that count, {@code access.password.symbols}; others are refused
 * @param refused words that no password may be, {@code access.password.refused}
 */
public record PasswordRules(
    int min, int max, List<String> needs, String symbols, Set<String> refused) {
  private static final String ALL_SYMBOLS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Set<String> CLASSES = Set.of("letter", "upper", "lower", "digit", "symbol");

  static PasswordRules of(Settings settings) {
    int min = AccessRules.number(settings, "access.password.min", 8, 6, 64);
    int max = AccessRules.number(settings, "access.password.max", 64, min, 128);
    return new PasswordRules(
        min,
        max,
        needs(settings),
        settings.optional("access.password.symbols").orElse(ALL_SYMBOLS),
        settings.list("access.password.refused").stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<String> needs(Settings settings) {
    Optional<String> needs = settings.optional("access.password.needs");
    if (needs.isEmpty()) {
      return List.of("letter", "digit");
    }
    List<String> named = settings.list("access.password.needs");
    if (!CLASSES.containsAll(named)) {
      settings.refuse("access.password.needs", "must be some of letter,upper,lower,digit,symbol");
    }
    return named;
  }

  /**
   * Decides on a new password: {@code required}, {@code access.password.too-short}, {@code
   * access.password.too-long}, {@code access.password.character}, {@code access.password.needs-…}
   * for each missing class, {@code access.password.like-id}, {@code access.password.common}.
   */
  public Decision check(String password, LoginId id) {
    if (password == null || password.isEmpty()) {
      return Decision.refused(Problem.of("required"));
    }
    List<Problem> problems = new ArrayList<>();
    lengthProblems(password, problems);
    characterProblems(password, problems);
    guessProblems(password.toLowerCase(Locale.ROOT), id, problems);
    return Decision.of(problems);
  }

  private void lengthProblems(String password, List<Problem> problems) {
    if (password.length() < min) {
      problems.add(Problem.of("access.password.too-short", "min", min));
    }
    if (password.length() > max) {
      problems.add(Problem.of("access.password.too-long", "max", max));
    }
  }

  private void characterProblems(String password, List<Problem> problems) {
    if (!password.chars().allMatch(c -> is("letter", c) || is("digit", c) || is("symbol", c))) {
      problems.add(Problem.of("access.password.character", "symbols", symbols));
    }
    needs.stream()
        .filter(need -> password.chars().noneMatch(c -> is(need, c)))
        .forEach(
            need -> problems.add(Problem.of("access.password.needs-" + need, "symbols", symbols)));
  }

  private boolean is(String kind, int c) {
    return switch (kind) {
      case "upper" -> c >= 'A' && c <= 'Z';
      case "lower" -> c >= 'a' && c <= 'z';
      case "letter" -> is("upper", c) || is("lower", c);
      case "digit" -> c >= '0' && c <= '9';
      default -> symbols.indexOf(c) >= 0;
    };
  }

  private void guessProblems(String password, LoginId id, List<Problem> problems) {
    if (password.contains(id.key())) {
      problems.add(Problem.of("access.password.like-id"));
    }
    if (refused.contains(password) || CommonPasswords.contain(password)) {
      problems.add(Problem.of("access.password.common"));
    }
  }
}
