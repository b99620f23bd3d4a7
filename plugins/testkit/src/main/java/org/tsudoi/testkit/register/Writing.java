package org.tsudoi.testkit.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Random;

/** The many ways in which people write the same thing in Excel. */
final class Writing {
  private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰﾞﾟ";
  private static final String FULL =
      "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン" + "ァィゥェォッャュョー\u3099\u309A";

  private Writing() {}

  static String kana(String kana, Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> halfWidth(kana);
      case 1 -> hiragana(kana);
      default -> kana;
    };
  }

  static String date(LocalDate day, Random random) {
    boolean heisei = day.isAfter(LocalDate.of(1989, 1, 7)) && day.getYear() < 2019;
    return switch (random.nextInt(10)) {
      case 0 -> day.toString();
      case 1 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case 2 ->
          heisei
              ? "H" + (day.getYear() - 1988) + "." + day.getMonthValue() + "." + day.getDayOfMonth()
              : slashed(day);
      default -> slashed(day);
    };
  }

  static String slashed(LocalDate day) {
    return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
  }

  static String halfWidth(String kana) {
    StringBuilder half = new StringBuilder();
    for (char letter : Normalizer.normalize(kana, Normalizer.Form.NFD).toCharArray()) {
      int at = FULL.indexOf(letter);
      half.append(at < 0 ? letter == '　' ? ' ' : letter : HALF.charAt(at));
    }
    return half.toString();
  }

  private static String hiragana(String kana) {
    StringBuilder hiragana = new StringBuilder();
    for (char letter : kana.toCharArray()) {
      hiragana.append(
          letter >= 'ァ' && letter <= 'ヶ' && letter != 'ヴ' ? (char) (letter - 0x60) : letter);
    }
    return hiragana.toString();
  }
}
