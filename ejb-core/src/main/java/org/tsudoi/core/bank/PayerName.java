package org.tsudoi.core.bank;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payer's name so that different spellings of one name are equal (振込依頼人名の照合): half-width kana
 * without legal forms ({@code ｶ)}, {@code (ﾕ}, {@code ｶﾌﾞｼｷｶﾞｲｼﾔ} …), spaces, hyphens and signs,
 * small kana large, and without the number that some payers write in front.
 *
 * @param key what is compared; empty when nothing is left of the name
 * @param number the digits in front of the name, without leading zeros; empty for none
 */
public record PayerName(String key, String number) {
  private static final Pattern NUMBER = Pattern.compile("^([0-9]{3,})[ -]*");
  private static final Pattern SIGNS = Pattern.compile("[ ().,/｢｣\\\\-]");

  /** Abbreviations of legal forms, without their brackets; ﾄﾞ for ﾄﾞｸ too. */
  private static final String SHORT =
      "(?:ｶ|ﾕ|ﾒ|ｼ|ﾄﾞ|ｲ|ｲｼﾔ|ｲｻﾞｲ|ｻﾞｲ|ｼﾔ|ｼﾕｳ|ｶﾞｸ|ﾌｸ|ｿｳ|ｺﾞ|ｾﾞｲ|ﾎﾞ|ﾄｸﾋ|ﾄﾞｸ|ﾁﾄﾞｸ|ｷﾖｳｸﾐ|ｼｷﾖｳ|ﾛｳｸﾐ|ｴｲ)";

  private static final Pattern BEFORE = Pattern.compile("^\\(?" + SHORT + "\\)");
  private static final Pattern BEHIND = Pattern.compile("\\(" + SHORT + "\\)?$");
  private static final Pattern BETWEEN = Pattern.compile("\\(" + SHORT + "\\)");
  private static final List<String> LONG =
      List.of(
          "ｶﾌﾞｼｷｶﾞｲｼﾔ",
          "ｶﾌﾞｼｷｶｲｼﾔ",
          "ﾕｳｹﾞﾝｶﾞｲｼﾔ",
          "ﾕｳｹﾞﾝｶｲｼﾔ",
          "ｺﾞｳﾄﾞｳｶﾞｲｼﾔ",
          "ｺﾞｳﾄﾞｳｶｲｼﾔ",
          "ｺﾞｳｼｶﾞｲｼﾔ",
          "ｺﾞｳﾒｲｶﾞｲｼﾔ",
          "ｲﾂﾊﾟﾝｼﾔﾀﾞﾝﾎｳｼﾞﾝ",
          "ｲﾂﾊﾟﾝｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ",
          "ｺｳｴｷｼﾔﾀﾞﾝﾎｳｼﾞﾝ",
          "ｺｳｴｷｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ",
          "ｼﾔｶｲﾌｸｼﾎｳｼﾞﾝ",
          "ｲﾘﾖｳﾎｳｼﾞﾝ",
          "ｶﾞﾂｺｳﾎｳｼﾞﾝ",
          "ｼﾕｳｷﾖｳﾎｳｼﾞﾝ",
          "ﾄｸﾃｲﾋｴｲﾘｶﾂﾄﾞｳﾎｳｼﾞﾝ",
          "ｾﾞｲﾘｼﾎｳｼﾞﾝ",
          "ﾍﾞﾝｺﾞｼﾎｳｼﾞﾝ",
          "NPOﾎｳｼﾞﾝ");

  /** The name as the bank or the register has it, in kana of either width. */
  public static PayerName of(String written) {
    String name = HalfWidthKana.of(written);
    Matcher digits = NUMBER.matcher(name);
    String number = digits.find() ? significant(digits.group(1)) : "";
    return new PayerName(key(digits.replaceFirst("").strip()), number);
  }

  /** Digits without leading zeros; empty when there are none, or zeros only. */
  public static String significant(String number) {
    String text = number.strip();
    return Digits.are(text) ? text.replaceFirst("^0+", "") : "";
  }

  private static String key(String name) {
    String key = BEFORE.matcher(name).replaceFirst("");
    key = BEHIND.matcher(key).replaceFirst("");
    key = BETWEEN.matcher(key).replaceAll("");
    key = SIGNS.matcher(key).replaceAll("");
    for (String form : LONG) {
      if (key.startsWith(form)) {
        return key.substring(form.length());
      }
      if (key.endsWith(form)) {
        return key.substring(0, key.length() - form.length());
      }
    }
    return key;
  }
}
