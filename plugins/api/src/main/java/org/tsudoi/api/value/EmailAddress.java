package org.tsudoi.api.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * An e-mail address (メールアドレス) of the dot-atom form of RFC 5321.
 *
 * @param value local part as written, domain in small letters; other forms are refused as a bug
 */
public record EmailAddress(String value) {

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_LENGTH = 64;
  private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-]");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  /** Refuses other forms as a bug. */
  public EmailAddress {
    if (!problems(value).isEmpty()) {
      throw new IllegalArgumentException("no e-mail address: " + value);
    }
  }

  /** This address. */
  public static EmailAddress of(String value) {
    return new EmailAddress(lowerDomain(value));
  }

  /**
   * Reads an address of either width. Refuses empty input ({@code required}) and addresses that
   * break the standard, with every reason (DS-5): {@code email.at}, {@code email.character}, {@code
   * email.dot-first}, {@code email.dot-last}, {@code email.dot-double}, {@code email.local}, {@code
   * email.domain}, {@code email.too-long}.
   */
  public static Result<EmailAddress> parse(String text) {
    String address = lowerDomain(JapaneseText.halfWidth(text));
    if (address.isEmpty()) {
      return Result.refused("required");
    }
    List<Problem> problems = problems(address);
    return problems.isEmpty() ? Result.of(new EmailAddress(address)) : Result.refused(problems);
  }

  /** The part before the @. */
  public String local() {
    return value.substring(0, value.indexOf('@'));
  }

  /** The part after the @. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  /** For comparing: all in small letters. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** For showing without giving it away (DS-5): {@code a***@example.jp}. */
  public String masked() {
    return value.charAt(0) + "***@" + domain();
  }

  /** The bare address. */
  @Override
  public String toString() {
    return value;
  }

  private static String lowerDomain(String address) {
    int at = address.lastIndexOf('@') + 1;
    return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
  }

  private static List<Problem> problems(String address) {
    List<Problem> problems = new ArrayList<>();
    String foreign =
        NOT_ALLOWED
            .matcher(address)
            .results()
            .map(found -> found.group().isBlank() ? "空白" : found.group())
            .distinct()
            .collect(Collectors.joining("、"));
    if (!foreign.isEmpty()) {
      problems.add(Problem.of("email.character", "characters", foreign));
    }
    int at = address.indexOf('@');
    if (at < 0 || at != address.lastIndexOf('@')) {
      problems.add(Problem.of("email.at"));
      return problems;
    }
    localProblems(address.substring(0, at), problems);
    domainProblems(address.substring(at + 1), !foreign.isEmpty(), problems);
    if (address.length() > MAX_LENGTH) {
      problems.add(Problem.of("email.too-long", "max", MAX_LENGTH));
    }
    return problems;
  }

  private static void localProblems(String local, List<Problem> problems) {
    if (local.isEmpty() || local.length() > MAX_LOCAL_LENGTH) {
      problems.add(Problem.of("email.local", "max", MAX_LOCAL_LENGTH));
    }
    dotProblem(problems, local.startsWith("."), "email.dot-first");
    dotProblem(problems, local.endsWith("."), "email.dot-last");
    dotProblem(problems, local.contains(".."), "email.dot-double");
  }

  private static void dotProblem(List<Problem> problems, boolean broken, String code) {
    if (broken) {
      problems.add(Problem.of(code));
    }
  }

  private static void domainProblems(String domain, boolean said, List<Problem> problems) {
    if (!said && !DOMAIN.matcher(domain).matches()) {
      problems.add(Problem.of("email.domain"));
    }
  }
}
