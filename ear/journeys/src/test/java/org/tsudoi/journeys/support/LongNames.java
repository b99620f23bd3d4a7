package org.tsudoi.journeys.support;

/**
 * Names of 40 characters for everybody and everything in the register, without a space: every third
 * in Latin letters, which break nowhere by themselves. What was there is the beginning.
 */
public final class LongNames {
  private static final String MARK = "｜";
  private static final String LONG =
      "rpad(%1$s || '"
          + MARK
          + "', 40, case when %2$s %% 3 = 0 then 'Wolfeschlegelsteinhausen' else '五劫擦切海砂利水魚' end)";
  private static final String[][] NAMES = {
    {"office_facts", "office", "name"},
    {"office_facts", "office", "representative"},
    {"member_facts", "member", "family_name"},
    {"member_facts", "member", "given_name"},
    {"account", "id", "display_name"},
    {"announcement", "id", "title"},
  };

  private LongNames() {}

  /** Makes them long. */
  public static void give(Rows rows) {
    for (String[] name : NAMES) {
      set(rows, name, LONG.formatted(name[2], name[1]));
    }
  }

  /** Makes them as they were. */
  public static void takeBack(Rows rows) {
    for (String[] name : NAMES) {
      set(rows, name, "split_part(" + name[2] + ", '" + MARK + "', 1)");
    }
  }

  private static void set(Rows rows, String[] name, String value) {
    rows.texts("update " + name[0] + " set " + name[2] + " = " + value + " returning 1");
  }
}
