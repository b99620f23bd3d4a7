package org.tsudoi.core.member;

/** Keys for finding names however their characters are written (異体字). */
final class Names {
  private static final String VARIANTS = "髙﨑邊邉辺齋齊斎澤廣濵濱嶋嶌櫻眞德槗國惠龍曻淵渕渊桒栁";
  private static final String COMMON = "高崎辺辺辺斉斉斉沢広浜浜島島桜真徳橋国恵竜昇淵淵淵桑柳";

  private Names() {}

  /** Both names, cleaned before, without spaces, variants made one. */
  static String key(String names) {
    StringBuilder key = new StringBuilder(names.length());
    for (int i = 0; i < names.length(); i++) {
      char character = names.charAt(i);
      if (character != ' ' && character != '　') {
        key.append(common(character));
      }
    }
    return key.toString();
  }

  private static char common(char character) {
    int at = VARIANTS.indexOf(character);
    return at < 0 ? character : COMMON.charAt(at);
  }
}
