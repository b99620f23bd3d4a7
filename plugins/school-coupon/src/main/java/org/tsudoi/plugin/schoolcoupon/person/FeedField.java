package org.tsudoi.plugin.schoolcoupon.person;

import java.util.Arrays;
import java.util.List;
import org.tsudoi.api.Wording;

/** Columns of the qualification data (資格データの列); their names are texts {@code feed.column.<key>}. */
public enum FeedField {
  NUMBER("number", true),
  NAME("name", true),
  KANA("kana", true),
  BIRTH("birth", true),
  SEX("sex", true),
  CATEGORY("category", true),
  SCHOOL("school", false),
  QUALIFIED_FROM("qualifiedFrom", true),
  QUALIFIED_UNTIL("qualifiedUntil", false),
  TERM_BEGINS("termBegins", false),
  TERM_ENDS("termEnds", false);

  private final String key;
  private final boolean isNeeded;

  FeedField(String key, boolean isNeeded) {
    this.key = key;
    this.isNeeded = isNeeded;
  }

  /** Its name in JSON, and in texts. */
  public String key() {
    return key;
  }

  /** Its head in a CSV file. */
  public String column(Wording wording) {
    return wording.text("feed.column." + key);
  }

  /** The heads without which a file is refused. */
  public static List<String> needed(Wording wording) {
    return Arrays.stream(values()).filter(f -> f.isNeeded).map(f -> f.column(wording)).toList();
  }

  /** All heads in order. */
  public static List<String> columns(Wording wording) {
    return Arrays.stream(values()).map(f -> f.column(wording)).toList();
  }
}
