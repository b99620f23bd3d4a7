package org.tsudoi.core.access;

import java.util.Set;
import java.util.regex.Pattern;

/** Passwords that everybody tries first. */
final class CommonPasswords {
  private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1+");
  private static final Pattern WORD_AND_TAIL =
      Pattern.compile(
          "(pass(word)?|p[@a]ssw[o0]rd|qwert[yz]?|asdf(gh)?|admin|welcome|letmein|iloveyou|secret"
              + "|sakura|tokyo|nippon|japan|test|user|login|guest|changeme|abc)"
              + "[0-9]{0,8}[!@#$%&._-]{0,2}");
  private static final Set<String> RUNS =
      Set.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  private CommonPasswords() {}

  /** Whether {@code password}, in small letters, is one of them. */
  static boolean contain(String password) {
    return REPEATED.matcher(password).matches()
        || WORD_AND_TAIL.matcher(password).matches()
        || RUNS.stream().anyMatch(run -> run.contains(password) || reversed(run).contains(password))
        || password.matches("(1q2w3e4r.*|q1w2e3r4.*|abcd1234.*|a1b2c3d4.*|1234abcd.*)");
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
