package org.tsudoi.core.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.Repertoire;

/**
 * Reads fields of CSV rows as the API's values do; what is plain already (most of a million rows)
 * takes a shorter way to the same answer.
 */
final class FieldReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,20}");
  private static final int LONGEST = 20;
  private static final int KANA = 100;

  private final Repertoire repertoire;
  private final byte[] plain = new byte[Character.MAX_VALUE + 1];
  private final String[] kanaKeys = new String[Character.MAX_VALUE + 1];

  FieldReader(Repertoire repertoire) {
    this.repertoire = repertoire;
  }

  /** One line of the organization's characters. */
  Result<String> line(String text, int maxLength) {
    return !text.isEmpty() && text.length() <= maxLength && isPlain(text)
        ? Result.of(text)
        : JapaneseText.parse(text, maxLength, repertoire);
  }

  /** A name in kana. */
  Result<String> kana(String text) {
    if (!text.isEmpty() && text.length() <= KANA && isKatakana(text)) {
      return Result.of(text);
    }
    return Kana.parse(text)
        .map(Kana::value)
        .flatMap(
            kana ->
                kana.length() <= KANA
                    ? Result.of(kana)
                    : Result.refused("text.too-long", "max", KANA, "length", kana.length()));
  }

  /** The key of a name that {@link #kana} read. */
  String kanaKey(String kana) {
    StringBuilder key = new StringBuilder(kana.length());
    for (int i = 0; i < kana.length(); i++) {
      char letter = kana.charAt(i);
      if (kanaKeys[letter] == null) {
        kanaKeys[letter] = Kana.searchKey(String.valueOf(letter));
      }
      key.append(kanaKeys[letter]);
    }
    return key.toString();
  }

  /** A date in any of the forms that people write. */
  Result<LocalDate> date(String text) {
    LocalDate day = slashed(text);
    return day == null ? BusinessDates.parse(text) : Result.of(day);
  }

  /** A number of a member or an office, with the zeros that Excel dropped. */
  static Result<String> number(String text, int digits) {
    if (isDigits(text) && !text.isEmpty() && text.length() <= LONGEST) {
      return Result.of(filled(text, digits));
    }
    String number = JapaneseText.halfWidth(text);
    if (number.isEmpty()) {
      return Result.refused("required");
    }
    if (!NUMBER.matcher(number).matches()) {
      return Result.refused("member.import-number", "input", text.strip());
    }
    return Result.of(isDigits(number) ? filled(number, digits) : number);
  }

  private static String filled(String number, int digits) {
    return number.length() >= digits ? number : "0".repeat(digits - number.length()) + number;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(String text) {
    if (text.strip().length() < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Asks the API once for every character. */
  private boolean isPlain(char character) {
    if (plain[character] == 0) {
      String middle = "あ" + character + "あ";
      boolean good =
          !Character.isSurrogate(character)
              && character != '\u3099'
              && character != '\u309A'
              && JapaneseText.clean(middle).equals(middle)
              && repertoire.accepts(middle);
      plain[character] = (byte) (good ? 1 : 2);
    }
    return plain[character] == 1;
  }

  private static boolean isKatakana(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean nextSpace = character == '　';
      if (nextSpace ? space : (character < 'ァ' || character > 'ヺ') && character != 'ー') {
        return false;
      }
      space = nextSpace;
    }
    return !space;
  }

  private static LocalDate slashed(String text) {
    char between = text.length() > 4 ? text.charAt(4) : ' ';
    int first = between == '/' || between == '-' ? 4 : -1;
    int second = text.indexOf(between, first + 1);
    if (first != 4 || second < 6 || second > 7 || text.length() > second + 3) {
      return null;
    }
    int year = digits(text, 0, first);
    int month = digits(text, first + 1, second);
    int day = digits(text, second + 1, text.length());
    if (year < 0 || month < 0 || day < 0) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int digits(String text, int from, int to) {
    int number = from == to ? -1 : 0;
    for (int i = from; i < to && number >= 0; i++) {
      char digit = text.charAt(i);
      number = digit < '0' || digit > '9' ? -1 : number * 10 + digit - '0';
    }
    return number;
  }
}
