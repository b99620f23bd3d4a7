package org.tsudoi.plugin.schoolcoupon.rule;

/**
 * The class (区分) that a birth date has in a fiscal year. SC-3
 *
 * @param code {@code S50} for the special price at 50, {@code OVER} or {@code UNDER} of the
 *     threshold; "" where an offer knows no classes
 */
public record AgeClass(String code) {

  /** Of offers without classes. */
  public static final AgeClass NONE = new AgeClass("");

  static final AgeClass OVER = new AgeClass("OVER");
  static final AgeClass UNDER = new AgeClass("UNDER");

  static AgeClass special(int age) {
    return new AgeClass("S" + age);
  }

  /** The age of a special price; 0 for the others. */
  public int specialAge() {
    return code.startsWith("S") ? Integer.parseInt(code.substring(1)) : 0;
  }
}
