package org.tsudoi.plugin.schoolcoupon.rule;

import java.time.LocalDate;

/**
 * When somebody is a year older: by law on the day before the birthday, or, as everyday life has
 * it, on the birthday. SC-3, decision 17.
 */
public enum AgeReached {
  DAY_BEFORE {
    @Override
    LocalDate lastBirth(LocalDate day, int age) {
      return day.plusDays(1).minusYears(age);
    }
  },
  BIRTHDAY {
    @Override
    LocalDate lastBirth(LocalDate day, int age) {
      return day.minusYears(age);
    }
  };

  /** The latest birth date of somebody who is {@code age} or older on {@code day}. */
  abstract LocalDate lastBirth(LocalDate day, int age);
}
