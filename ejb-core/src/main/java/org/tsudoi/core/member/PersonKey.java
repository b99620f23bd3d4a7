package org.tsudoi.core.member;

import java.time.LocalDate;

/** By what a person is recognized: kana of both names, and the day of birth. */
public record PersonKey(String kana, LocalDate birthDate) {

  /** Whether {@code kana} is the same, spaces aside. */
  boolean isWritten(String kana) {
    return bare(this.kana).equals(bare(kana));
  }

  private static String bare(String kana) {
    return kana.replaceAll("[ \u3000]", "");
  }
}
