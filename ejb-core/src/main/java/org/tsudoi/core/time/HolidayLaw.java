package org.tsudoi.core.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsudoi.api.time.Holiday;

/** The law on national holidays (国民の祝日に関する法律) and the special laws, from 1995 on. */
final class HolidayLaw {

  private static final String NAMELESS = "休日";
  private static final String SPORTS = "スポーツの日";

  private final int year;
  private final Map<LocalDate, Holiday> days = new TreeMap<>();

  private HolidayLaw(int year) {
    this.year = year;
  }

  static Map<LocalDate, Holiday> of(int year) {
    var law = new HolidayLaw(year);
    law.fixedDays();
    law.mondays();
    law.equinoxes();
    law.imperialDays();
    law.daysBetweenAndSubstitutes();
    return law.days;
  }

  private void fixedDays() {
    add(1, 1, "元日");
    add(2, 11, "建国記念の日");
    add(4, 29, year < 2007 ? "みどりの日" : "昭和の日");
    add(5, 3, "憲法記念日");
    if (year >= 2007) {
      add(5, 4, "みどりの日");
    }
    add(5, 5, "こどもの日");
    add(11, 3, "文化の日");
    add(11, 23, "勤労感謝の日");
  }

  private void mondays() {
    addMondayOr(15, 2000, 1, 2, "成人の日");
    addMondayOr(15, 2003, 9, 3, "敬老の日");
    summer();
  }

  private void summer() {
    switch (year) {
      case 2020 -> olympicSummer(LocalDate.of(2020, 7, 23), LocalDate.of(2020, 8, 10));
      case 2021 -> olympicSummer(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 8, 8));
      default -> usualSummer();
    }
  }

  private void olympicSummer(LocalDate marine, LocalDate mountain) {
    add(marine, "海の日");
    add(marine.plusDays(1), SPORTS);
    add(mountain, "山の日");
  }

  private void usualSummer() {
    if (year >= 1996) {
      addMondayOr(20, 2003, 7, 3, "海の日");
    }
    if (year >= 2016) {
      add(8, 11, "山の日");
    }
    addMondayOr(10, 2000, 10, 2, year < 2020 ? "体育の日" : SPORTS);
  }

  private void equinoxes() {
    add(3, equinox(20.8431), "春分の日");
    add(9, equinox(23.2488), "秋分の日");
  }

  private int equinox(double in1980) {
    int years = year - 1980;
    return (int) (in1980 + 0.242194 * years) - years / 4;
  }

  private void imperialDays() {
    if (year <= 2018) {
      add(12, 23, "天皇誕生日");
    } else if (year >= 2020) {
      add(2, 23, "天皇誕生日");
    } else {
      add(5, 1, "休日（祝日扱い）");
      add(10, 22, "休日（祝日扱い）");
    }
  }

  private void daysBetweenAndSubstitutes() {
    List<LocalDate> named = List.copyOf(days.keySet());
    for (LocalDate day : named) {
      LocalDate next = day.plusDays(1);
      if (named.contains(day.plusDays(2)) && next.getDayOfWeek() != SUNDAY) {
        days.putIfAbsent(next, new Holiday(next, NAMELESS));
      }
    }
    named.stream().filter(day -> day.getDayOfWeek() == SUNDAY).forEach(this::substitute);
  }

  private void substitute(LocalDate sunday) {
    LocalDate day = sunday.plusDays(1);
    while (days.containsKey(day)) {
      day = day.plusDays(1);
    }
    add(day, NAMELESS);
  }

  private void addMondayOr(int dayBefore, int mondaySince, int month, int nth, String name) {
    if (year < mondaySince) {
      add(month, dayBefore, name);
    } else {
      LocalDate first = LocalDate.of(year, month, 1);
      add(first.with(TemporalAdjusters.dayOfWeekInMonth(nth, MONDAY)), name);
    }
  }

  private void add(int month, int day, String name) {
    add(LocalDate.of(year, month, day), name);
  }

  private void add(LocalDate day, String name) {
    days.put(day, new Holiday(day, name));
  }
}
