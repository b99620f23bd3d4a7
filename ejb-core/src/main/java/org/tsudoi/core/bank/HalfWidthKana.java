package org.tsudoi.core.bank;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as banks' files hold it (半角カナ): large half-width katakana with separate voiced marks, large
 * letters, hyphens for long vowels, single spaces. Characters that have no such form stay as they
 * are, for the bank's {@link KanaSet} to refuse.
 */
final class HalfWidthKana {

  private static final char HIRAGANA_FIRST = 'ぁ';
  private static final char HIRAGANA_LAST = 'ゖ';
  private static final int HIRAGANA_TO_KATAKANA = 'ァ' - 'ぁ';
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Map<Character, Character> FORMS = forms();

  private HalfWidthKana() {}

  static String of(String typed) {
    String marked = typed.replace('゛', '\u3099').replace('゜', '\u309A');
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(marked, Normalizer.Form.NFKD)
        .chars()
        .forEach(c -> out.append(form((char) c)));
    return SPACES.matcher(out.toString().strip()).replaceAll(" ");
  }

  private static char form(char c) {
    char katakana =
        c >= HIRAGANA_FIRST && c <= HIRAGANA_LAST ? (char) (c + HIRAGANA_TO_KATAKANA) : c;
    return FORMS.getOrDefault(katakana, Character.toUpperCase(katakana));
  }

  private static Map<Character, Character> forms() {
    Map<Character, Character> forms = new HashMap<>();
    for (char half = 'ｦ'; half <= 'ﾝ'; half++) {
      forms.put(Normalizer.normalize(String.valueOf(half), Normalizer.Form.NFKC).charAt(0), half);
    }
    put(forms, "ァィゥェォッャュョヮヵヶヰヱ", "ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹｲｴ");
    put(forms, "\u3099\u309A「」・¥", "ﾞﾟ｢｣.\\");
    put(forms, "ー‐‑–—―−", "-------");
    return forms;
  }

  private static void put(Map<Character, Character> forms, String from, String to) {
    for (int i = 0; i < from.length(); i++) {
      forms.put(from.charAt(i), to.charAt(i));
    }
  }
}
